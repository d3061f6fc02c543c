import { useMemo } from 'react';
import { NextDue } from '../../clocks/web/NextDue.tsx';
import { formatList } from '../../platform/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Link } from '../../ui/Link.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { OverviewRow } from './api.ts';
import type { Strip } from './given.ts';

/** The columns of the overview. The server sorts by State, number, stage, due day and days late. */
export function useOverviewColumns(Strip: Strip): readonly Column<OverviewRow>[] {
  const text = useText();
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'state',
        title: text('overview.column.state'),
        value: (row) => row.stateName,
        cell: (row) => (
          <Link to="/visits/:fileId" params={{ fileId: row.fileId }}>
            <bdi>{row.stateName}</bdi>
          </Link>
        ),
      },
      { id: 'number', title: text('overview.column.number'), value: (row) => row.number, align: 'end' },
      {
        id: 'type',
        title: text('overview.column.type'),
        value: (row) => text(`visits.type.${row.type}`),
        unsorted: true,
      },
      {
        id: 'stage',
        title: text('overview.column.stage'),
        value: (row) => (row.stage ? text(`procedure.stage.${row.stage}`) : null),
      },
      {
        id: 'held',
        title: text('overview.column.held-by'),
        value: (row) =>
          formatList(
            row.heldBy.map((actor) => text(`procedure.actor.${actor}`)),
            language,
          ),
        unsorted: true,
        hidden: true,
      },
      {
        id: 'due',
        title: text('overview.column.due'),
        value: (row) => row.nextDue?.due ?? null,
        cell: (row) => <NextDue of={row.nextDue} />,
      },
      {
        id: 'obliged',
        title: text('overview.column.obliged'),
        value: (row) => (row.nextDue ? text(`procedure.actor.${row.nextDue.obliged}`) : null),
        unsorted: true,
      },
      {
        id: 'late',
        title: text('overview.column.late'),
        value: (row) => row.daysLate,
        cell: (row) =>
          row.late === 0 ? null : (
            <Trans id="overview.late-by" values={{ count: row.late, days: row.daysLate }} />
          ),
      },
      {
        id: 'strip',
        title: text('overview.column.strip'),
        value: (row) => row.strip.length || null,
        cell: (row) => <Strip clocks={row.strip} />,
        unsorted: true,
      },
    ],
    [text, language, Strip],
  );
}
