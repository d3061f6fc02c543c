import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { decisionsContract } from '../contract.ts';

// The acts on a decision are offered by the pages of `proceedings`.
type Decisions = Pick<
  typeof decisionsContract,
  'listDecisions' | 'exportDecisionsAsTable' | 'exportDecisionsAsJson'
>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listDecisions: ['GET', '/decisions'],
  exportDecisionsAsTable: ['GET', '/decisions/export.csv'],
  exportDecisionsAsJson: ['GET', '/decisions/export.json'],
} as const satisfies Operations<Decisions>;

const decisions = createClient<Decisions>(operations);
export type RegisterQuery = NonNullable<Sent<Decisions['listDecisions']>['query']>;
export type ExportQuery = NonNullable<Sent<Decisions['exportDecisionsAsTable']>['query']>;
// What the pages show, as it comes over the API.
export type DecisionRow = Received<Decisions['listDecisions']>['rows'][number];
export type Outcome = NonNullable<DecisionRow['outcome']>;
export type Stage = DecisionRow['stage'];

/** The register with these filters, page after page. */
export function registerQuery(query: Omit<RegisterQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['decisions', 'register', query],
    queryFn: ({ pageParam, signal }) =>
      decisions.listDecisions(
        { query: pageParam === null ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: null as RegisterQuery['after'] | null,
    getNextPageParam: (last) => last.next,
  });
}

export function exportHref(as: 'csv' | 'json', query: ExportQuery): string {
  return as === 'csv'
    ? hrefOf<Decisions['exportDecisionsAsTable']>(operations.exportDecisionsAsTable, { query })
    : hrefOf<Decisions['exportDecisionsAsJson']>(operations.exportDecisionsAsJson, { query });
}
