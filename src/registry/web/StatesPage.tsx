import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { Loading } from '../../web/Loading.tsx';
import { type StateRow, type StatesQuery, stateGroupsQuery, statesQuery } from './api.ts';

/** The Member States, and the fictional ones of training. */
export function StatesPage() {
  const text = useText();
  const address = useAddress();
  const { data: groups } = useSuspenseQuery(stateGroupsQuery());
  const query = useDeferredValue(queryIn(address.get('search'), address.get('region'), address.get('world')));
  const states = useQuery({ ...statesQuery(query), placeholderData: keepPreviousData });
  const columns = useColumns();

  const filters: readonly Filter[] = [
    { is: 'text', name: 'search', label: text('registry.search') },
    {
      is: 'choice',
      name: 'region',
      label: text('registry.region'),
      choices: groups.rows
        .filter((group) => group.level !== 'intermediate-region')
        .map((group) => ({
          value: group.code,
          label: text(`registry.group-${group.code}`),
          group: text(group.level === 'region' ? 'registry.regions' : 'registry.sub-regions'),
        })),
    },
    {
      is: 'choice',
      name: 'world',
      label: text('registry.world'),
      none: text('registry.world-real'),
      choices: [{ value: 'training', label: text('registry.world-training') }],
    },
  ];

  return (
    <Page
      name={text('registry.states')}
      title={<Trans id="registry.states" />}
      lead={<Trans id="registry.states-lead" />}
      training={query.fictional === true}
    >
      <Filters of={filters} />
      {states.isError && <ErrorState error={states.error} onRetry={() => void states.refetch()} />}
      {states.isPending && <Loading rows={10} />}
      {states.data && (
        <DataTable
          name="registry.states"
          caption={text('registry.states')}
          columns={columns}
          rows={states.data.rows}
          rowKey={codeOf}
          count={states.data.total}
          empty={
            <EmptyState title={<Trans id="registry.no-states" />}>
              <Trans id="registry.no-states-why" />
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

const codeOf = (state: StateRow) => state.code;

function queryIn(search: string, region: string, world: string): StatesQuery {
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(region && { region }),
    ...(world === 'training' && { fictional: true }),
  };
}

function useColumns(): readonly Column<StateRow>[] {
  const text = useText();
  return useMemo(() => {
    const groupsOf = (state: StateRow) =>
      state.groups.map((code) => text(`registry.group-${code}`)).join(' · ');
    return [
      { id: 'name', title: text('registry.state'), value: (state) => state.name },
      { id: 'formal', title: text('registry.formal-name'), value: (state) => state.formalName },
      { id: 'code', title: text('registry.code'), value: codeOf, cell: (state) => <bdi>{state.code}</bdi> },
      { id: 'groups', title: text('registry.groups'), value: groupsOf },
      {
        id: 'admitted',
        title: text('registry.admitted'),
        value: (state) => state.admittedOn,
        cell: (state) => state.admittedOn && <Day day={state.admittedOn} />,
      },
    ];
  }, [text]);
}
