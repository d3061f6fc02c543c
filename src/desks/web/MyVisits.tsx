import { useInfiniteQuery } from '@tanstack/react-query';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Page.tsx';
import { Trans } from '../../web/i18n.tsx';
import { myVisitsQuery } from './api.ts';
import { DeskFiles } from './DeskFiles.tsx';
import { FileLink } from './FileLink.tsx';

const atFirst = 10;

/** The visits that the organization of the reader takes part in. */
export function MyVisits() {
  const query = useInfiniteQuery(myVisitsQuery(atFirst));
  return (
    <Section title={<Trans id="desks.my-visits" />}>
      <DeskFiles
        query={query}
        rowKey={({ fileId }) => fileId}
        none={
          <EmptyState title={<Trans id="desks.my-visits-none" />}>
            <Trans id="desks.my-visits-none-why" />
          </EmptyState>
        }
      >
        {(visit) => (
          <div className="brief-row">
            <span>
              <FileLink file={visit} />
            </span>
            {visit.startsOn && <Day day={visit.startsOn} />}
            {visit.stage && (
              <span className="muted small">
                <Trans id={`procedure.stage.${visit.stage}`} />
              </span>
            )}
          </div>
        )}
      </DeskFiles>
    </Section>
  );
}
