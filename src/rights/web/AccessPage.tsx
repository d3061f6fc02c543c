import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Cites } from '../../ui/Cite.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { Loading } from '../../web/Loading.tsx';
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
      name={text('rights.table.title')}
      title={<Trans id="rights.table.title" />}
      lead={<Trans id="rights.table.lead" />}
    >
      {table.isError && <ErrorState error={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <Loading rows={10} />}
      {table.data && <AccessLines table={table.data} />}
    </Page>
  );
}

const groups = [
  ['version', 'rights.table.versions'],
  ['entry', 'rights.table.entries'],
  ['matrix', 'rights.table.matrix'],
  ['house', 'rights.table.house'],
] as const;

function AccessLines({ table }: { readonly table: AccessTable }) {
  const text = useText();
  const columns = useColumns();
  const lines = useMemo(() => linesIn(table), [table]);
  const filters: readonly Filter[] = [
    {
      is: 'choice',
      name: 'resource',
      label: text('rights.table.resource'),
      none: text('rights.table.report'),
      choices: groups.flatMap(([group, title]) =>
        table.resources
          .filter((one) => one.group === group)
          .map(({ id, nameId }) => ({ value: id, label: text(nameId), group: text(title) })),
      ),
    },
    {
      is: 'choice',
      name: 'reader',
      label: text('rights.table.reader'),
      none: text('rights.table.everybody'),
      choices: table.readers.map(({ id, nameId }) => ({ value: id, label: text(nameId) })),
    },
  ];

  return (
    <>
      <Filters of={filters} />
      <DataTable
        name="access.table"
        caption={text('rights.table.title')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.key}
        empty={
          <EmptyState title={<Trans id="rights.table.empty" />}>
            <Trans id="rights.table.empty-why" />
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
      { id: 'reader', title: text('rights.table.reader'), value: (line) => text(line.readerId) },
      { id: 'resource', title: text('rights.table.resource'), value: (line) => text(line.resourceId) },
      { id: 'may', title: text('rights.table.may'), value: (line) => text(`rights.may.${line.access}`) },
      {
        id: 'when',
        title: text('rights.table.when'),
        value: (line) => line.when ?? text('rights.table.always'),
      },
      {
        id: 'bound',
        title: text('rights.table.bound'),
        value: (line) => (line.boundId === null ? null : text(line.boundId)),
      },
      {
        id: 'rule',
        title: text('rights.table.rule'),
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
        title: text('rights.table.cites'),
        value: (line) => line.cites.join(' '),
        cell: (line) => <Cites of={line.cites} />,
      },
    ],
    [text],
  );
}
