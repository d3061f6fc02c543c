import { useQuery } from '@tanstack/react-query';
import { Trans } from '../../web/i18n.tsx';
import { Icon } from '../../web/ui/Icon.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { meQuery } from './api.ts';
import { PersonName } from './PersonName.tsx';

/** In the header: who the reader is, and the way to be somebody else. */
export function PersonLink() {
  const { data: me } = useQuery(meQuery());
  return (
    <Link to="/people" className="button button-small">
      <Icon name="person" />
      <span className="person-name">
        {me?.person ? <PersonName person={me.person} /> : <Trans id="access.nobody" />}
      </span>
    </Link>
  );
}
