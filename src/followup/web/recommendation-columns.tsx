import { useMemo } from 'react';
import type { Column } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { Link } from '../../ui/Link.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Row } from './api.ts';
import { StandingTag } from './StandingTag.tsx';

/** The columns of the register; it comes in its order, the longest adopted first. */
export function useRecommendationColumns(): readonly Column<Row>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'words',
        title: text('followup.column.words'),
        value: (row) => row.words,
        cell: (row) => (
          <>
            <Link to={`/recommendations/${row.recommendationId}`} lang={row.language} dir="auto">
              {row.words}
            </Link>
            <LanguageMark of={row.language} />
          </>
        ),
      },
      { id: 'state', title: text('followup.column.state'), value: (row) => row.stateName },
      {
        id: 'theme',
        title: text('followup.column.theme'),
        value: (row) => (row.themeId === null ? null : text(`procedure.theme.${row.themeId}`)),
      },
      {
        id: 'standing',
        title: text('followup.column.standing'),
        value: (row) => row.standing,
        cell: (row) => <StandingTag standing={row.standing} />,
      },
      {
        id: 'next',
        title: text('followup.column.next'),
        value: (row) => text(`followup.next.${row.nextStep}`),
        cell: (row) => (
          <>
            <Trans id={`followup.next.${row.nextStep}`} />
            {row.dueOn && (
              <span className="small">
                {' '}
                <DueDay of={{ due: row.dueOn, daysLeft: row.daysLeft }} />
              </span>
            )}
          </>
        ),
      },
      {
        id: 'age',
        title: text('followup.column.age'),
        value: (row) => row.ageDays,
        cell: (row) => <Trans id="followup.days" values={{ days: row.ageDays }} />,
        align: 'end',
      },
      {
        id: 'adopted',
        title: text('followup.column.adopted'),
        value: (row) => row.adoptedOn,
        cell: (row) => <Day day={row.adoptedOn} short />,
        hidden: true,
      },
      {
        id: 'means',
        title: text('followup.column.means'),
        value: (row) => text(`followup.means.${row.means}`),
      },
      {
        id: 'priority',
        title: text('followup.column.priority'),
        value: (row) => text(`followup.priority.${row.priority}`),
      },
    ],
    [text],
  );
}
