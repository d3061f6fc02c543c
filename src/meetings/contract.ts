import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, IdempotencyKey, StateCode, Version } from '../platform/schemas.ts';
import { Format, MeetingFile, MeetingRow, Month, Refusal, Status, Titles } from './shapes.ts';

const meetingParams = z.object({ meetingId: z.uuid() });
/** Where the next page starts: the day, or the first of the month, and the meeting. */
const MeetingKey = z.tuple([z.string(), z.uuid()]);

const meetingFilters = {
  format: Format.optional(),
  status: Status.optional(),
  convener: z.string().trim().max(200).optional(),
  search: z.string().trim().max(100).optional(),
  /** Of the training world, or of the record; both, when left out. */
  training: z.boolean().optional(),
};

/** What is offered: meetings with agenda, papers and decisions, and what CTED does for them. */
export const meetingsContract = contract({
  listMeetings: {
    method: 'GET',
    path: '/meetings',
    may: 'read-public',
    summary: 'Meetings and briefings this reader may know of, the latest first',
    query: z.object({ ...meetingFilters, ...pageQuery(MeetingKey) }),
    response: page(MeetingRow, MeetingKey).extend({
      count: z.int(),
      /** Everybody who convened one of the meetings this reader may know of. */
      conveners: z.array(z.string()),
      refused: z.object({ plan: Refusal.nullable() }),
    }),
  },
  exportMeetings: {
    method: 'GET',
    path: '/meetings/calendar.ics',
    may: 'read-public',
    summary: 'The same meetings as a calendar file',
    query: z.object(meetingFilters),
    response: FileText,
    file: 'text/calendar',
  },
  getMeeting: {
    method: 'GET',
    path: '/meetings/:meetingId',
    may: 'read-public',
    summary: 'A meeting: its agenda with the papers this reader may read, and what was decided',
    params: meetingParams,
    response: MeetingFile,
    refusals: ['meetings.not-found'],
  },
  planMeeting: {
    method: 'POST',
    path: '/meetings',
    may: 'service-meetings',
    summary: 'Plans a meeting with a day, with a month only, or without a date',
    body: z.object({
      format: Format,
      titles: Titles,
      on: Day.optional(),
      month: Month.optional(),
      number: z.int().min(1).max(99_999).optional(),
      conveners: z.array(z.string().trim().min(2).max(200)).min(1).max(8),
      virtual: z.boolean().default(false),
      follows: z.uuid().optional(),
      agenda: z
        .array(z.object({ titles: Titles, stateCode: StateCode.optional() }))
        .max(20)
        .default([]),
      /** States admitted to a closed meeting: each reads the items that concern it. */
      admitted: z.array(StateCode).max(20).default([]),
      key: IdempotencyKey,
    }),
    response: z.object({ meetingId: z.uuid(), version: Version }),
    refusals: [
      'meetings.not-your-act',
      'meetings.title-missing',
      'meetings.day-or-month',
      'meetings.number-taken',
      'meetings.unknown-state',
      'meetings.not-found',
      'platform.key-reused',
    ],
  },
  settleMeeting: {
    method: 'POST',
    path: '/meetings/:meetingId/standing',
    may: 'service-meetings',
    summary: 'Says what became of a meeting: held on a day, postponed, cancelled, or planned anew',
    params: meetingParams,
    body: z.object({
      status: Status,
      on: Day.optional(),
      month: Month.optional(),
      number: z.int().min(1).max(99_999).optional(),
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ version: Version }),
    refusals: [
      'meetings.not-found',
      'meetings.not-your-act',
      'meetings.is-record',
      'meetings.settled-already',
      'meetings.day-or-month',
      'meetings.held-when',
      'meetings.day-to-come',
      'meetings.number-taken',
      'platform.stale',
      'platform.key-reused',
    ],
  },
  putPaper: {
    method: 'POST',
    path: '/meetings/:meetingId/papers',
    may: 'service-meetings',
    summary: 'Puts a document that is on file under an item of the agenda',
    params: meetingParams,
    body: z.object({ agendaItemId: z.uuid(), documentId: z.uuid(), key: IdempotencyKey }),
    response: z.object({ documentId: z.uuid() }),
    refusals: [
      'meetings.not-found',
      'meetings.not-your-act',
      'meetings.is-record',
      'meetings.settled-already',
      'meetings.agenda-item-not-found',
      'meetings.paper-there',
      'documents.not-found',
      'documents.withdrawn',
      'platform.key-reused',
    ],
  },
  putDecision: {
    method: 'POST',
    path: '/meetings/:meetingId/decisions',
    may: 'service-meetings',
    summary: 'Puts a decision under the item of the agenda at which it was taken',
    params: meetingParams,
    body: z.object({ agendaItemId: z.uuid(), decisionId: z.uuid(), key: IdempotencyKey }),
    response: z.object({ decisionId: z.uuid() }),
    refusals: [
      'meetings.not-found',
      'meetings.not-your-act',
      'meetings.is-record',
      'meetings.not-held-yet',
      'meetings.agenda-item-not-found',
      'meetings.decided-elsewhere',
      'platform.key-reused',
    ],
  },
});
