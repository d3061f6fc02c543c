import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import {
  type OverviewQuery,
  type OverviewRow,
  type OverviewTotals,
  overviewHref,
  overviewQuery,
} from './api.ts';
import type { Strip } from './given.ts';
import { OverviewTotalsBar } from './OverviewTotalsBar.tsx';
import { overviewQueryOf, overviewSortInAddress, overviewSortOf } from './overview-address.ts';
import { useOverviewColumns } from './overview-columns.tsx';
import { useOverviewFilters } from './overview-filters.ts';
import '../../styles/lists.css';

const atOnce = 50;

/** All files against their clocks, the most pressing first. */
export function OverviewPage({ Strip }: { readonly Strip: Strip }) {
  const text = useText();
  const address = useAddress();
  const asked = useDeferredValue(overviewQueryOf(address.get));
  const query = useInfiniteQuery({ ...overviewQuery(asked, atOnce), placeholderData: keepPreviousData });
  const [first] = query.data?.pages ?? [];
  return (
    <Page
      name={text('overview.title')}
      title={<Trans id="overview.title" />}
      lead={<Trans id="overview.lead" />}
      training={first?.training === true}
    >
      <Filters of={useOverviewFilters()} />
      <Loaded query={query} rows={12}>
        {({ pages }) => (
          <Overview
            rows={pages.flatMap(({ rows }) => rows)}
            totals={pages[0]?.totals ?? none}
            query={asked}
            Strip={Strip}
          />
        )}
      </Loaded>
      <More of={query} word="overview.more" />
    </Page>
  );
}

const none: OverviewTotals = { files: 0, late: 0, within7: 0, within30: 0, waiting: 0, quiet: 0 };

type Props = {
  readonly rows: readonly OverviewRow[];
  readonly totals: OverviewTotals;
  readonly query: OverviewQuery;
  readonly Strip: Strip;
};

function Overview({ rows, totals, query, Strip }: Props) {
  const text = useText();
  const address = useAddress();
  return (
    <>
      <OverviewTotalsBar totals={totals} />
      <DataTable
        name="desks.overview"
        caption={text('overview.title')}
        columns={useOverviewColumns(Strip)}
        rows={rows}
        rowKey={fileIdOf}
        count={totals.files}
        sort={overviewSortOf(address.get)}
        onSort={(sort) => address.set({ sort: overviewSortInAddress(sort) })}
        tools={<TakeAway csv={overviewHref('csv', query)} json={overviewHref('json', query)} print />}
        empty={
          <EmptyState title={<Trans id="overview.none" />}>
            <Trans id="overview.none-why" />
          </EmptyState>
        }
      />
    </>
  );
}

const fileIdOf = (row: OverviewRow) => row.fileId;
