import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { Cites } from '../../web/ui/Cite.tsx';
import { type Column, DataTable } from '../../web/ui/DataTable.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { ErrorState } from '../../web/ui/ErrorState.tsx';
import { type Filter, Filters } from '../../web/ui/Filters.tsx';
import { Loading } from '../../web/ui/Loading.tsx';
import { Page } from '../../web/ui/Page.tsx';
import { AccessRule } from './AccessRule.tsx';
import { type AccessTable, accessTableQuery } from './api.ts';

/** The table of access: who may do what, when, and by which rule. Reader and resource stand in the address. */
export function AccessPage() {
  const text = useText();
  const address = useAddress();
  const reader = address.get('reader');
  const resource = address.get('resource');
  const table = useQuery({ ...accessTableQuery({ reader, resource }), placeholderData: keepPreviousData });

  return (
    <Page
      name={text('access.table.title')}
      title={<Trans id="access.table.title" />}
      lead={<Trans id="access.table.lead" />}
    >
      {table.isError && <ErrorState error={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <Loading rows={10} />}
      {table.data && <AccessLines table={table.data} />}
    </Page>
  );
}

const groups = [
  ['version', 'access.table.versions'],
  ['entry', 'access.table.entries'],
  ['matrix', 'access.table.matrix'],
  ['house', 'access.table.house'],
] as const;

function AccessLines({ table }: { readonly table: AccessTable }) {
  const text = useText();
  const columns = useColumns();
  const lines = useMemo(() => linesIn(table), [table]);
  const filters: readonly Filter[] = [
    {
      is: 'choice',
      name: 'resource',
      label: text('access.table.resource'),
      none: text('access.table.report'),
      choices: groups.flatMap(([group, title]) =>
        table.resources
          .filter((one) => one.group === group)
          .map(({ id, nameId }) => ({ value: id, label: text(nameId), group: text(title) })),
      ),
    },
    {
      is: 'choice',
      name: 'reader',
      label: text('access.table.reader'),
      none: text('access.table.everybody'),
      choices: table.readers.map(({ id, nameId }) => ({ value: id, label: text(nameId) })),
    },
  ];

  return (
    <>
      <Filters of={filters} />
      <DataTable
        name="access.table"
        caption={text('access.table.title')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.key}
        empty={
          <EmptyState title={<Trans id="access.table.empty" />}>
            <Trans id="access.table.empty-why" />
          </EmptyState>
        }
      />
    </>
  );
}

type Row = AccessTable['rows'][number];
type Line = Row['ways'][number] & Pick<Row, 'readerId' | 'resourceId'> & { readonly key: string };

/** One line for each way a reader has; what is opened to nobody is no line. */
const linesIn = ({ rows }: AccessTable): readonly Line[] =>
  rows.flatMap(({ ways, reader, readerId, resource, resourceId }) =>
    ways.map((way, at) => ({ ...way, readerId, resourceId, key: `${reader} ${resource} ${at}` })),
  );

function useColumns(): readonly Column<Line>[] {
  const text = useText();
  return useMemo(
    () => [
      { id: 'reader', title: text('access.table.reader'), value: (line) => text(line.readerId) },
      { id: 'resource', title: text('access.table.resource'), value: (line) => text(line.resourceId) },
      { id: 'may', title: text('access.table.may'), value: (line) => text(`access.may.${line.access}`) },
      {
        id: 'when',
        title: text('access.table.when'),
        value: (line) => line.when ?? text('access.table.always'),
      },
      {
        id: 'bound',
        title: text('access.table.bound'),
        value: (line) => (line.boundId === null ? null : text(line.boundId)),
      },
      {
        id: 'rule',
        title: text('access.table.rule'),
        value: (line) => line.rule,
        cell: (line) => (
          <>
            <bdi>{line.rule}</bdi>{' '}
            <span className="muted small">
              <AccessRule rule={line.rule} />
            </span>
          </>
        ),
      },
      {
        id: 'cites',
        title: text('access.table.cites'),
        value: (line) => line.cites.join(' '),
        cell: (line) => <Cites of={line.cites} />,
      },
    ],
    [text],
  );
}
