import { useMemo } from 'react';
import { NextDue } from '../../clocks/web/NextDue.tsx';
import { TinyStrip } from '../../timeline/web/TinyStrip.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { RegisterRow } from './api.ts';
import type { Given } from './given.ts';

/** The columns of the register. The server sorts by number, State, type and first day. */
export function useRegisterColumns(
  rows: readonly RegisterRow[],
  given: Given,
): readonly Column<RegisterRow>[] {
  const columns = useAllColumns(given);
  // A printed list knows no stages and no clocks: a column without a single value only takes room.
  return useMemo(
    () =>
      columns.filter(({ id, value }) => !mayBeEmpty.includes(id) || rows.some((row) => value(row) !== null)),
    [columns, rows],
  );
}

const mayBeEmpty: readonly string[] = ['stage', 'next-due', 'strip', 'notes'];

function useAllColumns({ today, Type, Dates, Notes }: Given): readonly Column<RegisterRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'number',
        title: text('visits.column.number'),
        value: (row) => row.number,
        cell: (row) => <NumberLink row={row} />,
      },
      { id: 'state', title: text('visits.column.state'), value: (row) => row.stateName },
      {
        id: 'type',
        title: text('visits.column.type'),
        value: (row) => row.type,
        cell: (row) => <Type visit={row} />,
      },
      {
        id: 'starts',
        title: text('visits.column.dates'),
        value: (row) => row.startsOn,
        cell: (row) => <Dates visit={row} />,
      },
      {
        id: 'components',
        title: text('visits.column.component'),
        value: (row) => row.components.map((kind) => text(`preparation.component.${kind}`)).join(' · '),
        unsorted: true,
      },
      {
        id: 'stage',
        title: text('visits.column.stage'),
        value: (row) => (row.stage ? text(`procedure.stage.${row.stage}`) : null),
        unsorted: true,
      },
      {
        id: 'next-due',
        title: text('visits.column.next-due'),
        value: (row) => row.nextDue?.due ?? null,
        cell: (row) => <NextDue of={row.nextDue} />,
        unsorted: true,
      },
      {
        id: 'strip',
        title: text('visits.column.strip'),
        value: (row) => row.strip.length || null,
        cell: (row) => today && <TinyStrip clocks={row.strip} today={today} />,
        unsorted: true,
      },
      {
        id: 'origin',
        title: text('visits.column.origin'),
        value: (row) => text(`visits.origin.${row.origin}`),
        unsorted: true,
        hidden: true,
      },
      {
        id: 'notes',
        title: text('visits.column.notes'),
        value: (row) => row.notes.length || null,
        cell: (row) => <NotesOf row={row} Notes={Notes} />,
        unsorted: true,
      },
    ],
    [text, today, Type, Dates, Notes],
  );
}

function NumberLink({ row }: { readonly row: RegisterRow }) {
  return (
    <Link to="/visits/:fileId" params={{ fileId: row.fileId }}>
      {row.number}
      <span className="unseen"> {row.stateName}</span>
    </Link>
  );
}

function NotesOf({ row, Notes }: { readonly row: RegisterRow; readonly Notes: Given['Notes'] }) {
  if (row.notes.length === 0) return null;
  return (
    <Disclosure title={<Trans id="register.notes" values={{ count: row.notes.length }} />}>
      <Notes of={row.notes} />
    </Disclosure>
  );
}
