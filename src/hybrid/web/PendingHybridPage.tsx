import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Day as DayOf } from '../../procedure/calendar.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type PendingHybrid, pendingHybridQuery } from './api.ts';
import { HybridDecisions } from './HybridDecisions.tsx';

/** What is shown of a visit in the words of its part, and the day it is: given by the folder that knows all parts. */
type Given = {
  /** Null until it is known. */
  readonly today: DayOf | null;
  readonly Type: (props: { readonly visit: Pick<PendingHybrid, 'type' | 'ordinal'> }) => ReactNode;
};

/** Hybrid visits whose physical component has not taken place, with the time since the virtual one ended. */
export function PendingHybridPage({ today, Type }: Given) {
  const text = useText();
  const training = useAddress().get('training') === 'true';
  const pending = useQuery(pendingHybridQuery(training));
  const columns = useColumns(Type);
  return (
    <Page
      name={text('hybrid.pending.title')}
      title={<Trans id="hybrid.pending.title" />}
      over={
        <Link to={training ? '/visits?training=true' : '/visits'}>
          <Trans id="visits.title" />
        </Link>
      }
      lead={<Trans id="hybrid.pending.lead" />}
      training={training}
    >
      <Loaded query={pending} rows={10}>
        {({ rows }) => (
          <DataTable
            name="visits.pending"
            caption={text('hybrid.pending.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.fileId}
            empty={
              <EmptyState title={<Trans id="hybrid.pending.none" />}>
                <Trans id="hybrid.pending.none-hint" />
              </EmptyState>
            }
          />
        )}
      </Loaded>
      <HybridDecisions today={today} />
    </Page>
  );
}

function useColumns(Type: Given['Type']): readonly Column<PendingHybrid>[] {
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
      cell: (row) => <Type visit={row} />,
    },
    {
      id: 'ended',
      title: text('hybrid.column.virtual-ended'),
      value: (row) => row.virtualEndedOn,
      cell: (row) => row.virtualEndedOn && <Day day={row.virtualEndedOn} />,
    },
    {
      id: 'since',
      title: text('hybrid.column.waiting'),
      align: 'end',
      value: (row) => row.daysSince,
      cell: (row) =>
        row.daysSince !== null && <Trans id="hybrid.pending.days" values={{ count: row.daysSince }} />,
    },
  ];
}
