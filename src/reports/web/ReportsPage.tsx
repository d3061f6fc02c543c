import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { languages } from '../../platform/language.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type ReportRow, reportsQuery } from './api.ts';

const settled: readonly ReportRow['stage'][] = ['adopted', 'transmitted', 'answered'];

/** The reports this reader may read, each with where it stands and which version they read of it. */
export function ReportsPage() {
  const text = useText();
  const query = useQuery(reportsQuery());
  return (
    <Page
      name={text('reports.title')}
      title={<Trans id="reports.title" />}
      lead={<Trans id="reports.lead" />}
      training={query.data?.rows.some(({ training }) => training) === true}
    >
      <Loaded query={query}>{({ rows }) => <Rows rows={rows} />}</Loaded>
    </Page>
  );
}

function Rows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const text = useText();
  const address = useAddress();
  const [state, stage] = [address.get('state'), address.get('stage')];
  const shown = rows.filter(
    (row) => (state === '' || row.stateCode === state) && (stage === '' || row.stage === stage),
  );
  const states = new Map(rows.map(({ stateCode, stateName }) => [stateCode, stateName]));
  const stages = [...new Set(rows.map((row) => row.stage))];
  return (
    <>
      {rows.length > 0 && (
        <Filters
          of={[
            {
              is: 'choice',
              name: 'state',
              label: text('reports.column.state'),
              choices: [...states].map(([value, label]) => ({ value, label })),
            },
            {
              is: 'choice',
              name: 'stage',
              label: text('reports.column.stage'),
              choices: stages.map((value) => ({ value, label: text(`reports.stage.${value}`) })),
            },
          ]}
        />
      )}
      <DataTable
        name="reports"
        caption={text('reports.title')}
        columns={useColumns()}
        rows={shown}
        count={rows.length}
        rowKey={({ reportId }) => reportId}
        empty={
          <EmptyState title={<Trans id={rows.length > 0 ? 'reports.none-such' : 'reports.none'} />}>
            <Trans id={rows.length > 0 ? 'reports.none-such-why' : 'reports.none-why'} />
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(): readonly Column<ReportRow>[] {
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const titleOf = ({ title }: ReportRow) => {
      const found = [language, ...languages].find((one) => title[one]) ?? language;
      return { text: title[found] ?? '', language: found };
    };
    return [
      {
        id: 'title',
        title: text('reports.column.title'),
        value: (row) => titleOf(row).text,
        cell: (row) => (
          <Link to="/reports/:reportId" params={{ reportId: row.reportId }}>
            <Words of={titleOf(row)} />
          </Link>
        ),
      },
      { id: 'state', title: text('reports.column.state'), value: (row) => row.stateName },
      {
        id: 'stage',
        title: text('reports.column.stage'),
        value: (row) => text(`reports.stage.${row.stage}`),
        cell: (row) => (
          <Tag tone={settled.includes(row.stage) ? 'met' : 'running'}>
            <Trans id={`reports.stage.${row.stage}`} />
          </Tag>
        ),
      },
      {
        id: 'version',
        title: text('reports.column.version'),
        value: (row) => (row.version ? text(`reports.version.${row.version}`) : null),
      },
    ];
  }, [text, language]);
}
