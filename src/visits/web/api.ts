import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { visitsContract } from '../contract.ts';

type Visits = typeof visitsContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getVisit: ['GET', '/visits/:fileId'],
  getVisitCalendar: ['GET', '/visits/:fileId/calendar.ics'],
} as const satisfies Operations<Visits>;

const visits = createClient<Visits>(operations);

// What the pages show, as it comes over the API.
export type VisitFile = Received<Visits['getVisit']>;
export type Moment = { readonly on?: Day; readonly view?: 'stood' | 'known' };

/** A file as it is, or as it stood or was known on a past day. */
export function visitQuery(fileId: string, moment: Moment = {}) {
  return queryOptions({
    queryKey: ['visits', 'file', fileId, 'read', moment],
    queryFn: ({ signal }) => visits.getVisit({ params: { fileId }, query: moment }, { signal }),
  });
}

export function calendarHref(fileId: string): string {
  return hrefOf<Visits['getVisitCalendar']>(operations.getVisitCalendar, { params: { fileId } });
}
