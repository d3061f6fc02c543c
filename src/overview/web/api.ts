import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import { everything } from '../../web/use-act.ts';
import type { overviewContract } from '../contract.ts';

type Overview = typeof overviewContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listOverview: ['GET', '/overview'],
  exportOverviewAsTable: ['GET', '/overview/export.csv'],
  exportOverviewAsJson: ['GET', '/overview/export.json'],
} as const satisfies Operations<Overview>;

const overview = createClient<Overview>(operations);

export type OverviewRow = Received<Overview['listOverview']>['rows'][number];
export type OverviewTotals = Received<Overview['listOverview']>['totals'];
export type OverviewQuery = NonNullable<Sent<Overview['exportOverviewAsTable']>['query']>;

export function overviewQuery(query: OverviewQuery, limit: number) {
  return infiniteQueryOptions({
    queryKey: [everything, 'overview', query, limit],
    queryFn: ({ pageParam, signal }) =>
      overview.listOverview(
        { query: { ...query, limit, ...(pageParam !== null && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function overviewHref(as: 'csv' | 'json', query: OverviewQuery): string {
  return as === 'csv'
    ? hrefOf<Overview['exportOverviewAsTable']>(operations.exportOverviewAsTable, { query })
    : hrefOf<Overview['exportOverviewAsJson']>(operations.exportOverviewAsJson, { query });
}
