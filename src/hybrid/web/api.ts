import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { visitsContract } from '../../visits/contract.ts';
import { createClient } from '../../web/client.ts';
import type { hybridContract } from '../contract.ts';

type Hybrid = typeof hybridContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listPendingHybridVisits: ['GET', '/visits/pending-hybrid'],
  chooseHybridForm: ['POST', '/visits/:fileId/hybrid'],
  listHybridDecisions: ['GET', '/hybrid-decisions'],
  recordHybridDecision: ['POST', '/hybrid-decisions'],
} as const satisfies Operations<Hybrid>;

export const hybrid = createClient<Hybrid>(operations);

export type VisitFile = Received<(typeof visitsContract)['getVisit']>;
export type PendingHybrid = Received<Hybrid['listPendingHybridVisits']>['rows'][number];

export function pendingHybridQuery(training: boolean) {
  return queryOptions({
    queryKey: ['visits', 'pending-hybrid', training],
    queryFn: ({ signal }) => hybrid.listPendingHybridVisits({ query: { training } }, { signal }),
  });
}

export function hybridDecisionsQuery() {
  return queryOptions({
    queryKey: ['visits', 'hybrid-decisions'],
    queryFn: ({ signal }) => hybrid.listHybridDecisions({}, { signal }),
  });
}

/** What the choice of the form may have changed: the file, and the lists it stands in. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['visits', 'file', fileId] },
  { queryKey: ['visits', 'register'] },
  { queryKey: ['visits', 'pending-hybrid'] },
];
