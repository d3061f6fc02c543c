import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, StateCode } from '../platform/schemas.ts';
import { actEndpoints } from './act-endpoints.ts';
import { listOf } from './reading-shapes.ts';
import {
  ComponentKind,
  FileParams,
  JournalLine,
  Limits,
  RegisterRow,
  Totals,
  VisitFile,
  VisitForm,
  VisitOrigin,
  VisitType,
} from './shapes.ts';

export { ClockReading, listOf, Refusal, StageOfFile } from './reading-shapes.ts';
export { eventInput, FileParams, RegisterRow, VisitType } from './shapes.ts';

/** What narrows the register. The address of the page carries the same words. */
const filters = {
  year: z.int().optional(),
  from: Day.optional(),
  to: Day.optional(),
  type: VisitType.optional(),
  component: ComponentKind.optional(),
  form: VisitForm.optional(),
  origin: VisitOrigin.optional(),
  state: StateCode.optional(),
  region: z.string().max(40).optional(),
  stage: z.string().max(20).optional(),
  search: z.string().trim().max(100).optional(),
  /** The register holds real visits, or those of the training world; never both at once. */
  training: z.boolean().default(false),
};

const order = {
  sort: z.enum(['number', 'starts', 'state', 'type']).default('number'),
  direction: z.enum(['up', 'down']).default('up'),
};

/** Where the next page starts: the value sorted by and the file. */
const RegisterKey = z.tuple([z.union([z.string(), z.number()]), z.uuid()]);
/** The last line seen, not its place in the chain: gaps between places would tell of lines one may not see. */
const JournalKey = z.uuid();
/** What is offered: what can be read, and below it what can be done. */
export const visitsContract = contract({
  listVisits: {
    method: 'GET',
    path: '/visits',
    may: 'read-register',
    summary: 'The register of visits, with totals of everything the filters let through',
    query: z.object({ ...filters, ...order, ...pageQuery(RegisterKey) }),
    response: page(RegisterRow, RegisterKey).extend({ totals: Totals }),
  },
  exportVisitsAsTable: {
    method: 'GET',
    path: '/visits/export.csv',
    may: 'read-register',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'text/csv',
  },
  exportVisitsAsJson: {
    method: 'GET',
    path: '/visits/export.json',
    may: 'read-register',
    summary: 'The register as data, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'application/json',
  },
  listPendingHybridVisits: {
    method: 'GET',
    path: '/visits/pending-hybrid',
    may: 'read-register',
    summary: 'Hybrid visits whose physical component has not taken place, the longest waiting first',
    query: z.object({ training: z.boolean().default(false) }),
    response: z.object({
      rows: listOf(RegisterRow.extend({ virtualEndedOn: Day.nullable(), daysSince: z.int().nullable() })),
    }),
  },
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
  listHybridDecisions: {
    method: 'GET',
    path: '/hybrid-decisions',
    may: 'read-visit',
    summary: 'Decisions of the Committee that allow the hybrid form, and until when',
    response: z.object({
      rows: listOf(
        z.object({
          decisionId: z.uuid(),
          decision: z.string(),
          scope: z.enum(['standing', 'specific']),
          fileId: z.uuid().nullable(),
          adoptedOn: Day,
          endsOn: Day.nullable(),
        }),
      ),
    }),
  },
  ...actEndpoints,
});
