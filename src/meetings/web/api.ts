import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { meetingsContract } from '../contract.ts';

type Meetings = typeof meetingsContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listMeetings: ['GET', '/meetings'],
  exportMeetings: ['GET', '/meetings/calendar.ics'],
  getMeeting: ['GET', '/meetings/:meetingId'],
  planMeeting: ['POST', '/meetings'],
  settleMeeting: ['POST', '/meetings/:meetingId/standing'],
  putPaper: ['POST', '/meetings/:meetingId/papers'],
  putDecision: ['POST', '/meetings/:meetingId/decisions'],
} as const satisfies Operations<Meetings>;

export const meetings = createClient<Meetings>(operations);

export type MeetingsQuery = Omit<NonNullable<Sent<Meetings['listMeetings']>['query']>, 'after' | 'limit'>;
// What the pages show, as it comes over the API.
export type MeetingRow = Received<Meetings['listMeetings']>['rows'][number];
export type Meeting = Received<Meetings['getMeeting']>;
export type AgendaItem = Meeting['agenda'][number];
export type NewMeeting = Omit<NonNullable<Sent<Meetings['planMeeting']>['body']>, 'key'>;

/** The meetings with these filters, page after page. */
export const meetingsQuery = (query: MeetingsQuery) =>
  infiniteQueryOptions({
    queryKey: ['meetings', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      meetings.listMeetings(
        { query: pageParam === null ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['meetings', 'one', meetingId],
    queryFn: ({ signal }) => meetings.getMeeting({ params: { meetingId } }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['meetings'] }, { queryKey: ['chain'] }] as const;

export const calendarHref = (query: MeetingsQuery): string =>
  hrefOf<Meetings['exportMeetings']>(operations.exportMeetings, { query });
