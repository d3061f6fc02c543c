import type { Operations, Received } from '../../platform/contract.ts';
import type { visitsContract } from '../../visits/contract.ts';
import { createClient } from '../../web/client.ts';
import type { preparationContract } from '../contract.ts';

type Preparation = typeof preparationContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  planComponent: ['POST', '/visits/:fileId/components'],
  addParticipant: ['POST', '/visits/:fileId/participants'],
  recordDeviation: ['POST', '/visits/:fileId/deviations'],
  getVisitLimits: ['GET', '/visit-limits'],
  setVisitLimits: ['PUT', '/visit-limits'],
} as const satisfies Operations<Preparation>;

export const preparation = createClient<Preparation>(operations);

export type VisitFile = Received<(typeof visitsContract)['getVisit']>;
export type Component = VisitFile['parts'][number];
export type ComponentKind = Component['kind'];
export type FileAct = keyof VisitFile['refused'];
export type MethodPart = NonNullable<VisitFile['method']>['deviations'][number]['part'];

/** What an act on a file may have changed: the file, and the lists it stands in. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['visits', 'file', fileId] },
  { queryKey: ['visits', 'register'] },
  { queryKey: ['visits', 'pending-hybrid'] },
];
