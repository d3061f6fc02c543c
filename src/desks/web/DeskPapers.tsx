import { useInfiniteQuery } from '@tanstack/react-query';
import { Trans } from '../../web/i18n.tsx';
import { Cites } from '../../web/ui/Cite.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { More } from '../../web/ui/More.tsx';
import { Section } from '../../web/ui/Page.tsx';
import { papersQuery } from './api.ts';
import { FileLink } from './FileLink.tsx';

const atFirst = 10;

/** Papers that were put before the Committee, the latest first. */
export function DeskPapers() {
  const query = useInfiniteQuery(papersQuery(atFirst));
  return (
    <Section title={<Trans id="desks.read" />}>
      <Loaded query={query} rows={4}>
        {({ pages }) => {
          const papers = pages.flatMap(({ rows }) => rows);
          if (papers.length === 0) {
            return (
              <EmptyState title={<Trans id="desks.read-none" />}>
                <Trans id="desks.read-none-why" />
              </EmptyState>
            );
          }
          return (
            <ul className="brief-list">
              {papers.map((paper) => (
                <li key={paper.entryId}>
                  <div className="brief-row">
                    <strong>
                      <Trans id={`procedure.event.${paper.event}`} />
                    </strong>
                    <Day day={paper.on} />
                    <span>
                      <FileLink file={paper} />
                    </span>
                    <span className="small">
                      <Cites of={paper.cites} />
                    </span>
                  </div>
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
