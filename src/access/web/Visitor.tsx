import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Trans } from '../../web/i18n.tsx';
import { meQuery } from './api.ts';
import { PersonName } from './PersonName.tsx';

/** Who the reader is already, and in training the way to the fictional persons one can be. */
export function Visitor() {
  const { data: me } = useSuspenseQuery(meQuery());
  return (
    <>
      {me.person && (
        <Note>
          <p>
            <Trans id="access.signed-in-as" /> <PersonName person={me.person} />
          </p>
        </Note>
      )}
      {me.mayChoose && (
        <Note tone="accent">
          <p>
            <Trans id="access.sign-in-training" />
          </p>
          <p>
            <Link to="/people">
              <Trans id="access.people" />
            </Link>
          </p>
        </Note>
      )}
    </>
  );
}
