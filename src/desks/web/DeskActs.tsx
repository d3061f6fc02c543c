import { useInfiniteQuery } from '@tanstack/react-query';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';
import { Trans } from '../../web/i18n.tsx';
import { type DeskActs as ActsOfFile, actsQuery } from './api.ts';
import { DeskFiles } from './DeskFiles.tsx';
import { FileLink } from './FileLink.tsx';

const atFirst = 10;

/** Files in which the reader may enter something now although no clock asks for it. */
export function DeskActs() {
  const query = useInfiniteQuery(actsQuery(atFirst));
  return (
    <Section title={<Trans id="desks.next" />}>
      <p className="muted">
        <Trans id="desks.next-lead" />
      </p>
      <DeskFiles
        query={query}
        rowKey={({ fileId }) => fileId}
        none={
          <p className="muted">
            <Trans id="desks.next-none" />
          </p>
        }
      >
        {(file) => <Acts file={file} />}
      </DeskFiles>
    </Section>
  );
}

function Acts({ file }: { readonly file: ActsOfFile }) {
  return (
    <>
      <div className="brief-row">
        <span>
          <FileLink file={file} />
        </span>
        {file.stage && (
          <span className="muted small">
            <Trans id={`procedure.stage.${file.stage}`} />
          </span>
        )}
      </div>
      <Disclosure title={<Trans id="desks.next-acts" values={{ count: file.acts.length }} />}>
        <ul className="link-list">
          {file.acts.map(({ event }) => (
            <li key={event}>
              <Link to={`/visits/:fileId?act=${event}`} params={{ fileId: file.fileId }}>
                <Trans id={`procedure.event.${event}`} />
              </Link>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
