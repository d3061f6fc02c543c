import { useMemo } from 'react';
import type { Column } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { useText } from '../../web/i18n.tsx';
import type { NeedRow } from './api.ts';
import { ClearanceTag } from './ClearanceTag.tsx';

/** The columns of the list of needs. */
export function useNeedColumns(): readonly Column<NeedRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'words',
        title: text('assistance.column.need'),
        value: (row) => row.words,
        cell: (row) => (
          <>
            <Link to={`/needs/${row.needId}`} lang={row.language} dir="auto">
              {row.words}
            </Link>
            <LanguageMark of={row.language} />
          </>
        ),
      },
      { id: 'state', title: text('assistance.column.state'), value: (row) => row.stateName },
      {
        id: 'theme',
        title: text('assistance.column.theme'),
        value: (row) => (row.themeId === null ? null : text(`procedure.theme.${row.themeId}`)),
      },
      {
        id: 'priority',
        title: text('assistance.column.priority'),
        value: (row) => text(`assistance.priority.${row.priority}`),
      },
      {
        id: 'clearance',
        title: text('assistance.column.clearance'),
        value: (row) => text(`assistance.clearance.${row.clearance}`),
        cell: (row) => <ClearanceTag clearance={row.clearance} />,
      },
      {
        id: 'made',
        title: text('assistance.column.made'),
        value: (row) => row.madeOn,
        cell: (row) => <Day day={row.madeOn} short />,
      },
      {
        id: 'projects',
        title: text('assistance.projects'),
        value: (row) => row.projects,
        align: 'end',
      },
    ],
    [text],
  );
}
