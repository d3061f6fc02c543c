import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { visitsContract } from '../../visits/contract.ts';
import { createClient } from '../../web/client.ts';
import type { simulationContract } from '../contract.ts';

type Simulation = typeof simulationContract;
type Visits = Pick<typeof visitsContract, 'getVisit'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  simulateVisit: ['POST', '/visits/:fileId/simulate'],
} as const satisfies Operations<Simulation>;
const visitOperations = { getVisit: ['GET', '/visits/:fileId'] } as const satisfies Operations<Visits>;

export const simulation = createClient<Simulation>(operations);
const visits = createClient<Visits>(visitOperations);

export type Simulated = Received<Simulation['simulateVisit']>;
export type VisitFile = Received<Visits['getVisit']>;

/** The file as it is now, which the assumptions are held against. */
export function visitQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'file', fileId, 'read', {}],
    queryFn: ({ signal }) => visits.getVisit({ params: { fileId }, query: {} }, { signal }),
  });
}
