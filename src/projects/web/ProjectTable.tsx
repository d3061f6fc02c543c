import { useMemo } from 'react';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { ProjectRow } from './api.ts';

/** Projects with their organization, their State and the step they stand in. */
export function ProjectTable({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const text = useText();
  return (
    <DataTable
      name="assistance.projects"
      caption={text('assistance.projects')}
      columns={useProjectColumns()}
      rows={rows}
      rowKey={(row) => row.projectId}
      empty={
        <EmptyState title={<Trans id="assistance.no-projects" />}>
          <Trans id="assistance.no-projects-hint" />
        </EmptyState>
      }
    />
  );
}

function useProjectColumns(): readonly Column<ProjectRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'title',
        title: text('assistance.column.project'),
        value: (row) => row.title,
        cell: (row) => (
          <>
            <Link to={`/projects/${row.projectId}`} lang={row.language} dir="auto">
              {row.title}
            </Link>
            <LanguageMark of={row.language} />
          </>
        ),
      },
      {
        id: 'organisation',
        title: text('assistance.column.organisation'),
        value: (row) => row.organisationName,
      },
      { id: 'state', title: text('assistance.column.state'), value: (row) => row.stateName },
      {
        id: 'step',
        title: text('assistance.column.step'),
        value: (row) => text(`assistance.step.${row.step}`),
      },
      {
        id: 'begun',
        title: text('assistance.column.begun'),
        value: (row) => row.begunOn,
        cell: (row) => <Day day={row.begunOn} short />,
      },
    ],
    [text],
  );
}
