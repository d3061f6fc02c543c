import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText } from '../platform/schemas.ts';
import { actEndpoints } from './act-endpoints.ts';
import { FileParams, JournalLine, Limits, VisitFile } from './shapes.ts';

export { fileRefusals } from './act-endpoints.ts';
export { ClockReading, listOf, NextAct, Refusal, StageOfFile, Warning } from './reading-shapes.ts';
export {
  actInput,
  Component,
  ComponentKind,
  DocumentReference,
  eventInput,
  FileParams,
  RegisterRow,
  VisitForm,
  VisitOrigin,
  VisitType,
  Words,
} from './shapes.ts';

/** The last line seen, not its place in the chain: gaps between places would tell of lines one may not see. */
const JournalKey = z.uuid();

/** What is offered: what can be read, and below it what can be done. */
export const visitsContract = contract({
  getVisit: {
    method: 'GET',
    path: '/visits/:fileId',
    may: 'read-visit',
    summary: 'A visit file: facts, stages, clocks and next acts, today or on a past day',
    params: FileParams,
    query: z.object({ on: Day.optional(), view: z.enum(['stood', 'known']).default('stood') }),
    response: VisitFile,
    refusals: ['visits.not-found', 'visits.date-to-come'],
  },
  getVisitJournal: {
    method: 'GET',
    path: '/visits/:fileId/journal',
    may: 'read-visit',
    summary: 'What was entered in a file, the latest first',
    params: FileParams,
    query: z.object({ ...pageQuery(JournalKey) }),
    response: page(JournalLine, JournalKey),
    refusals: ['visits.not-found'],
  },
  getVisitCalendar: {
    method: 'GET',
    path: '/visits/:fileId/calendar.ics',
    may: 'read-visit',
    summary: 'The due days of a file as a calendar file',
    params: FileParams,
    response: FileText,
    file: 'text/calendar',
    refusals: ['visits.not-found'],
  },
  getVisitLimits: {
    method: 'GET',
    path: '/visit-limits',
    may: 'read-limits',
    summary: 'Limits set by an administrator that dates are held to',
    response: Limits,
  },
  ...actEndpoints,
});
