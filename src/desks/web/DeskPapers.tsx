import { useInfiniteQuery } from '@tanstack/react-query';
import { Cites } from '../../ui/Cite.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Page.tsx';
import { Trans } from '../../web/i18n.tsx';
import { papersQuery } from './api.ts';
import { DeskFiles } from './DeskFiles.tsx';
import { FileLink } from './FileLink.tsx';

const atFirst = 10;

/** Papers that were put before the Committee, the latest first. */
export function DeskPapers() {
  const query = useInfiniteQuery(papersQuery(atFirst));
  return (
    <Section title={<Trans id="desks.read" />}>
      <DeskFiles
        query={query}
        rowKey={({ entryId }) => entryId}
        none={
          <EmptyState title={<Trans id="desks.read-none" />}>
            <Trans id="desks.read-none-why" />
          </EmptyState>
        }
      >
        {(paper) => (
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
        )}
      </DeskFiles>
    </Section>
  );
}
