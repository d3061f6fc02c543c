import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { registerContract } from '../contract.ts';

type Register = typeof registerContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listVisits: ['GET', '/visits'],
  exportVisitsAsTable: ['GET', '/visits/export.csv'],
  exportVisitsAsJson: ['GET', '/visits/export.json'],
} as const satisfies Operations<Register>;

const register = createClient<Register>(operations);

type RegisterQuery = NonNullable<Sent<Register['listVisits']>['query']>;
export type ExportQuery = NonNullable<Sent<Register['exportVisitsAsTable']>['query']>;
export type RegisterRow = Received<Register['listVisits']>['rows'][number];
export type Totals = Received<Register['listVisits']>['totals'];

/** The register with these filters, page after page. */
export function registerQuery(query: Omit<RegisterQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['visits', 'register', query],
    queryFn: ({ pageParam, signal }) =>
      register.listVisits({ query: pageParam === null ? query : { ...query, after: pageParam } }, { signal }),
    initialPageParam: null as RegisterQuery['after'] | null,
    getNextPageParam: (last) => last.next,
  });
}

export function exportHref(as: 'csv' | 'json', query: ExportQuery): string {
  return as === 'csv'
    ? hrefOf<Register['exportVisitsAsTable']>(operations.exportVisitsAsTable, { query })
    : hrefOf<Register['exportVisitsAsJson']>(operations.exportVisitsAsJson, { query });
}
