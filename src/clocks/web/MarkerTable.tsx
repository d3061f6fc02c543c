import { procedureOf } from '../../procedure/procedures.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { Cites } from '../../ui/Cite.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { findClockRule } from './rules.ts';

type Props = { readonly readings: readonly ClockReading[]; readonly procedureId: string };

/** The rows of the annex as running totals since the visit, beside what really happened, with the cause in words. */
export function MarkerTable({ readings, procedureId }: Props) {
  const text = useText();
  return (
    <DataTable
      name="markers"
      caption={text('clocks.markers.caption')}
      columns={useColumns(procedureId)}
      rows={readings.filter((reading) => reading.kind === 'target')}
      rowKey={(reading) => reading.id}
      empty={
        <EmptyState title={text('clocks.markers.none')}>
          <Trans id="clocks.markers.none-hint" />
        </EmptyState>
      }
    />
  );
}

function useColumns(procedureId: string): readonly Column<ClockReading>[] {
  const text = useText();
  const procedure = procedureOf(procedureId);
  return [
    {
      id: 'marker',
      title: text('clocks.column.marker'),
      value: (reading) => reading.id,
      cell: (reading) => (
        <span className="cell-stack">
          <Trans id={`procedure.clock.${reading.id}`} />
          <span className="small muted">
            <bdi>{reading.id}</bdi> <Cites of={reading.cites} />
          </span>
        </span>
      ),
    },
    {
      id: 'stated',
      title: text('clocks.column.as-printed'),
      value: (reading) =>
        findClockRule(procedure, reading.id)?.asStated ? text(`clocks.printed.${reading.id}`) : null,
      unsorted: true,
    },
    {
      id: 'due',
      title: text('clocks.column.marker-day'),
      value: (reading) => reading.due,
      cell: (reading) => reading.due && <DueDay of={reading} />,
    },
    {
      id: 'actual',
      title: text('clocks.column.actual-day'),
      value: (reading) => reading.fulfilled,
      cell: (reading) => reading.fulfilled && <Actual reading={reading} />,
    },
    {
      id: 'outcome',
      title: text('clocks.column.outcome'),
      value: (reading) => text(`procedure.outcome.${reading.outcome}`),
      cell: (reading) => <OutcomeTag outcome={reading.outcome} />,
    },
    {
      id: 'cause',
      title: text('clocks.column.cause'),
      value: (reading) => (reading.cause ? text(`procedure.cause.${reading.cause}`) : null),
    },
  ];
}

function Actual({ reading }: { readonly reading: ClockReading }) {
  return (
    <span className="cell-stack">
      {reading.fulfilledBy && <Trans id={`procedure.event.${reading.fulfilledBy}`} />}
      {reading.fulfilled && <Day day={reading.fulfilled} short />}
    </span>
  );
}
