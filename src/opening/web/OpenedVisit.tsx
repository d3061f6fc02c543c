import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Opened } from './api.ts';

/** A file was opened: its number, what is odd about it, and the way to it. */
export function OpenedVisit({ opened }: { readonly opened: Opened }) {
  return (
    <div className="stack" role="status">
      <Note tone="met">
        <p>
          <Trans id="opening.done" values={{ number: opened.number }} />
        </p>
      </Note>
      {opened.warnings.length > 0 && (
        <Note tone="due-soon">
          {opened.warnings.map((warning) => (
            <p key={warning.code}>
              <Trans id={warning.code} values={warning.values} />
            </p>
          ))}
        </Note>
      )}
      <p>
        <Link className="button button-main" to="/visits/:fileId" params={{ fileId: opened.fileId }}>
          <Trans id="opening.go" />
        </Link>
      </p>
    </div>
  );
}
