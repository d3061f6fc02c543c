import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { visitsContract } from '../contract.ts';

type Visits = typeof visitsContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getVisit: ['GET', '/visits/:fileId'],
  getVisitJournal: ['GET', '/visits/:fileId/journal'],
  getVisitCalendar: ['GET', '/visits/:fileId/calendar.ics'],
  recordEvent: ['POST', '/visits/:fileId/events'],
  correctEvent: ['POST', '/visits/:fileId/events/:entryId/correct'],
  planComponent: ['POST', '/visits/:fileId/components'],
  addParticipant: ['POST', '/visits/:fileId/participants'],
  recordDeviation: ['POST', '/visits/:fileId/deviations'],
  setCorrespondenceLanguage: ['PUT', '/visits/:fileId/correspondence'],
  listLetters: ['GET', '/visits/:fileId/letters'],
  getVisitLimits: ['GET', '/visit-limits'],
  setVisitLimits: ['PUT', '/visit-limits'],
} as const satisfies Operations<Visits>;

export const visits = createClient<Visits>(operations);

// What the pages show, as it comes over the API.
export type VisitFile = Received<Visits['getVisit']>;
export type JournalLine = Received<Visits['getVisitJournal']>['rows'][number];
export type Entered = Received<Visits['recordEvent']>;
export type NextAct = VisitFile['nextActs'][number];
export type EventField = NextAct['fields'][number];
export type Component = VisitFile['parts'][number];
export type FileAct = keyof VisitFile['refused'];
export type VisitType = VisitFile['type'];
export type ComponentKind = Component['kind'];
export type MethodPart = NonNullable<VisitFile['method']>['deviations'][number]['part'];
export type Moment = { readonly on?: Day; readonly view?: 'stood' | 'known' };

/** A file as it is, or as it stood or was known on a past day. */
export function visitQuery(fileId: string, moment: Moment = {}) {
  return queryOptions({
    queryKey: ['visits', 'file', fileId, 'read', moment],
    queryFn: ({ signal }) => visits.getVisit({ params: { fileId }, query: moment }, { signal }),
  });
}

export function journalQuery(fileId: string, limit: number) {
  return infiniteQueryOptions({
    queryKey: ['visits', 'file', fileId, 'journal', limit],
    queryFn: ({ pageParam, signal }) =>
      visits.getVisitJournal(
        { params: { fileId }, query: pageParam === null ? { limit } : { limit, after: pageParam } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** The lists that a change of any file may change. */
export const registerQueries = [
  { queryKey: ['visits', 'register'] },
  { queryKey: ['visits', 'pending-hybrid'] },
] as const;

/** Everything an act on a file may have changed. */
export function touchedBy(fileId: string) {
  return [{ queryKey: ['visits', 'file', fileId] }, ...registerQueries];
}

export function calendarHref(fileId: string): string {
  return hrefOf<Visits['getVisitCalendar']>(operations.getVisitCalendar, { params: { fileId } });
}
