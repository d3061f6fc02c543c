import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { visitsContract } from '../../visits/contract.ts';
import { createClient } from '../../web/client.ts';
import type { eventsContract } from '../contract.ts';

type Journal = typeof eventsContract;
type Visits = Pick<typeof visitsContract, 'getVisit'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getVisitJournal: ['GET', '/visits/:fileId/journal'],
  recordEvent: ['POST', '/visits/:fileId/events'],
  correctEvent: ['POST', '/visits/:fileId/events/:entryId/correct'],
} as const satisfies Operations<Journal>;
const visitOperations = { getVisit: ['GET', '/visits/:fileId'] } as const satisfies Operations<Visits>;

export const journal = createClient<Journal>(operations);
const visits = createClient<Visits>(visitOperations);

export type VisitFile = Received<Visits['getVisit']>;
export type NextAct = VisitFile['nextActs'][number];
export type EventField = NextAct['fields'][number];
export type JournalLine = Received<Journal['getVisitJournal']>['rows'][number];
export type Entered = Received<Journal['recordEvent']>;

/** The file as it is now. */
export function fileQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'file', fileId, 'read', {}],
    queryFn: ({ signal }) => visits.getVisit({ params: { fileId }, query: {} }, { signal }),
  });
}

export function journalQuery(fileId: string, limit: number) {
  return infiniteQueryOptions({
    queryKey: ['visits', 'file', fileId, 'journal', limit],
    queryFn: ({ pageParam, signal }) =>
      journal.getVisitJournal(
        { params: { fileId }, query: pageParam === null ? { limit } : { limit, after: pageParam } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** What an act on a file may have changed: the file, and the lists it stands in. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['visits', 'file', fileId] },
  { queryKey: ['visits', 'register'] },
  { queryKey: ['visits', 'pending-hybrid'] },
];
