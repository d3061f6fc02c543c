import { useInfiniteQuery } from '@tanstack/react-query';
import { Trans } from '../../web/i18n.tsx';
import { Disclosure } from '../../web/ui/Disclosure.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { More } from '../../web/ui/More.tsx';
import { Section } from '../../web/ui/Page.tsx';
import { actsQuery } from './api.ts';
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
      <Loaded query={query} rows={4}>
        {({ pages }) => {
          const files = pages.flatMap(({ rows }) => rows);
          if (files.length === 0) {
            return (
              <p className="muted">
                <Trans id="desks.next-none" />
              </p>
            );
          }
          return (
            <ul className="brief-list">
              {files.map((file) => (
                <li key={file.fileId}>
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
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <More of={query} word="desks.more" />
    </Section>
  );
}
