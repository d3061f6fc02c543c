import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Column, DataTable } from '../../web/ui/DataTable.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { Page } from '../../web/ui/Page.tsx';
import { type PendingHybrid, pendingHybridQuery } from './api.ts';
import { HybridDecisions } from './HybridDecisions.tsx';
import { VisitType } from './VisitHead.tsx';
import './visits.css';

/** Hybrid visits whose physical component has not taken place, with the time since the virtual one ended. */
export function PendingHybridPage() {
  const text = useText();
  const training = useAddress().get('training') === 'true';
  const pending = useQuery(pendingHybridQuery(training));
  const columns = useColumns();
  return (
    <Page
      name={text('visits.pending.title')}
      title={<Trans id="visits.pending.title" />}
      over={
        <Link to={training ? '/visits?training=true' : '/visits'}>
          <Trans id="visits.title" />
        </Link>
      }
      lead={<Trans id="visits.pending.lead" />}
      training={training}
    >
      <Loaded query={pending} rows={10}>
        {({ rows }) => (
          <DataTable
            name="visits.pending"
            caption={text('visits.pending.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.fileId}
            empty={
              <EmptyState title={<Trans id="visits.pending.none" />}>
                <Trans id="visits.pending.none-hint" />
              </EmptyState>
            }
          />
        )}
      </Loaded>
      <HybridDecisions />
    </Page>
  );
}

function useColumns(): readonly Column<PendingHybrid>[] {
  const text = useText();
  return [
    {
      id: 'number',
      title: text('visits.column.number'),
      value: (row) => row.number,
      cell: (row) => (
        <Link to="/visits/:fileId" params={{ fileId: row.fileId }}>
          {row.number}
          <span className="unseen"> {row.stateName}</span>
        </Link>
      ),
    },
    { id: 'state', title: text('visits.column.state'), value: (row) => row.stateName },
    {
      id: 'type',
      title: text('visits.column.type'),
      value: (row) => text(`visits.type.${row.type}`),
      cell: (row) => <VisitType visit={row} />,
    },
    {
      id: 'ended',
      title: text('visits.column.virtual-ended'),
      value: (row) => row.virtualEndedOn,
      cell: (row) => row.virtualEndedOn && <Day day={row.virtualEndedOn} />,
    },
    {
      id: 'since',
      title: text('visits.column.waiting'),
      align: 'end',
      value: (row) => row.daysSince,
      cell: (row) =>
        row.daysSince !== null && <Trans id="visits.pending.days" values={{ count: row.daysSince }} />,
    },
  ];
}
