import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { standings } from '../scale.ts';
import { exportHref, type RegisterQuery, type Row, registerQuery, statesQuery, themesQuery } from './api.ts';
import { useRecommendationColumns } from './recommendation-columns.tsx';
import { means, priorities, registerQueryOf } from './register-address.ts';
import { WaitingReports } from './WaitingReports.tsx';

/** Recommendations over all visits, by State, theme, where they stand and how old they are. */
export function RecommendationsPage() {
  const text = useText();
  const address = useAddress();
  const query = useDeferredValue(registerQueryOf(address.get));
  const register = useInfiniteQuery({ ...registerQuery(query), placeholderData: keepPreviousData });
  const training = register.data?.pages.some(({ rows }) => rows.some((row) => row.training)) ?? false;
  return (
    <Page
      name={text('followup.title')}
      title={<Trans id="followup.title" />}
      lead={<Trans id="followup.lead" />}
      training={training}
      actions={<WhoMayRead resource="recommendations" />}
    >
      {register.data?.pages[0] && <WaitingReports takesUp={register.data.pages[0].takesUp} />}
      <Filters of={useFilters(training || query.state?.startsWith('X') === true)} />
      <Loaded query={register} rows={8}>
        {({ pages }) => (
          <Register rows={pages.flatMap((page) => page.rows)} count={pages[0]?.count ?? 0} query={query} />
        )}
      </Loaded>
      <More of={register} word="followup.more" />
    </Page>
  );
}

function useFilters(training: boolean): readonly Filter[] {
  const text = useText();
  const { data } = useQuery(themesQuery());
  const states = useQuery(statesQuery(training));
  const choice = (name: string, values: readonly string[]): Filter => ({
    is: 'choice',
    name,
    label: text(`followup.column.${name}`),
    choices: values.map((value) => ({ value, label: text(`followup.${name}.${value}`) })),
  });
  return [
    { is: 'text', name: 'search', label: text('followup.filter.search') },
    {
      is: 'choice',
      name: 'state',
      label: text('followup.column.state'),
      choices: (states.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      is: 'choice',
      name: 'theme',
      label: text('followup.column.theme'),
      choices: (data?.rows ?? []).map(({ code }) => ({
        value: code,
        label: text(`procedure.theme.${code}`),
      })),
    },
    choice('standing', standings),
    choice('means', means),
    choice('priority', priorities),
    {
      is: 'choice',
      name: 'outstanding',
      label: text('followup.filter.outstanding'),
      choices: [{ value: 'true', label: text('followup.filter.outstanding-yes') }],
    },
  ];
}

type RegisterProps = { readonly rows: readonly Row[]; readonly count: number; readonly query: RegisterQuery };

function Register({ rows, count, query }: RegisterProps) {
  const text = useText();
  return (
    <DataTable
      name="followup.register"
      caption={text('followup.title')}
      columns={useRecommendationColumns()}
      rows={rows}
      rowKey={(row) => row.recommendationId}
      count={count}
      tools={<TakeAway csv={exportHref(query)} />}
      empty={
        <EmptyState title={<Trans id="followup.none" />}>
          <Trans id="followup.none-hint" />
        </EmptyState>
      }
    />
  );
}
