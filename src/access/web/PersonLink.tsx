import { useQuery } from '@tanstack/react-query';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { meQuery } from './api.ts';
import { PersonName } from './PersonName.tsx';

/** In the header: who the reader is, and the way to their account, to sign in, or to be somebody else in training. */
export function PersonLink() {
  const { data: me } = useQuery(meQuery());
  const text = useText();
  const { functionId, stateName } = me?.person ?? {};
  const whole = functionId && [text(functionId), ...(stateName ? [stateName] : [])].join(' · ');
  return (
    <Link to={placeOf(me)} className="button button-small" title={whole}>
      <Icon name="person" />
      <span className="person-name">
        {me?.person ? (
          <PersonName person={me.person} />
        ) : (
          <Trans id={me?.mayChoose === false ? 'access.sign-in' : 'access.nobody'} />
        )}
      </span>
    </Link>
  );
}

function placeOf(me: { readonly mayChoose: boolean; readonly person: unknown } | undefined): string {
  if (!me || me.mayChoose) return '/people';
  return me.person ? '/account' : '/sign-in';
}
