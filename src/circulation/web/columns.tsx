import { useMemo } from 'react';
import type { Column } from '../../ui/DataTable.tsx';
import { Day, Moment } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Row } from './api.ts';

/** The columns of the list of what was circulated. */
export function useCirculationColumns(): readonly Column<Row>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'title',
        title: text('circulation.column.title'),
        value: (row) => row.title?.text ?? '',
        cell: (row) => (
          <Link to={`/circulations/${row.circulationId}`}>
            {row.title ? <Words of={row.title} /> : <Trans id="circulation.closed-again" />}
          </Link>
        ),
      },
      { id: 'state', title: text('circulation.column.state'), value: (row) => row.stateName },
      {
        id: 'on',
        title: text('circulation.column.on'),
        value: (row) => row.circulatedOn,
        cell: (row) => (
          <>
            <Day day={row.circulatedOn} short /> <LateTag row={row} />
          </>
        ),
      },
      {
        id: 'circles',
        title: text('circulation.column.circles'),
        value: (row) => row.circles.map((circle) => text(`circulation.circle.${circle}`)).join(', '),
      },
      {
        id: 'opened',
        title: text('circulation.column.opened'),
        value: (row) => row.readers?.opened ?? row.own?.firstOpenedAt ?? null,
        cell: (row) => <Opened row={row} />,
      },
    ],
    [text],
  );
}

/** That something came after the day its readers needed it. */
export function LateTag({ row }: { readonly row: Pick<Row, 'isLate'> }) {
  if (!row.isLate) return null;
  return (
    <Tag tone="due-soon" icon="overdue">
      <Trans id="circulation.late" />
    </Tag>
  );
}

/** Of all readers, how many have opened it; for a reader, whether they have. */
export function Opened({ row: { readers, own } }: { readonly row: Pick<Row, 'readers' | 'own'> }) {
  if (readers) return <Trans id="circulation.opened-of" values={readers} />;
  if (!own) return null;
  if (own.firstOpenedAt) return <Moment at={own.firstOpenedAt} zone="America/New_York" />;
  return (
    <Tag tone="running">
      <Trans id="circulation.to-read" />
    </Tag>
  );
}
