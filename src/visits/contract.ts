import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, IdempotencyKey, Instant, StateCode, Version } from '../platform/schemas.ts';
import { ClockReading, listOf, Refusal, StageOfFile, Warning } from './reading-shapes.ts';
import {
  actInput,
  Component,
  ComponentKind,
  DocumentReference,
  Entered,
  eventInput,
  JournalLine,
  MethodPart,
  RegisterRow,
  Totals,
  VisitFile,
  VisitForm,
  VisitOrigin,
  VisitType,
  Words,
} from './shapes.ts';

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
const File = z.object({ fileId: z.uuid() });
const fileRefusals = ['visits.not-found', 'platform.stale', 'platform.key-reused'] as const;

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
    params: File,
    query: z.object({ on: Day.optional(), view: z.enum(['stood', 'known']).default('stood') }),
    response: VisitFile,
    refusals: ['visits.not-found', 'visits.date-to-come'],
  },
  getVisitJournal: {
    method: 'GET',
    path: '/visits/:fileId/journal',
    may: 'read-visit',
    summary: 'What was entered in a file, the latest first',
    params: File,
    query: z.object({ ...pageQuery(JournalKey) }),
    response: page(JournalLine, JournalKey),
    refusals: ['visits.not-found'],
  },
  getVisitCalendar: {
    method: 'GET',
    path: '/visits/:fileId/calendar.ics',
    may: 'read-visit',
    summary: 'The due days of a file as a calendar file',
    params: File,
    response: FileText,
    file: 'text/calendar',
    refusals: ['visits.not-found'],
  },
  simulateVisit: {
    method: 'POST',
    path: '/visits/:fileId/simulate',
    may: 'read-visit',
    summary: 'All due days for events that are assumed; nothing is written',
    params: File,
    body: z.object({
      assumed: z.array(z.object(eventInput)).max(100),
      asOf: Day.optional(),
    }),
    response: z.object({
      asOf: Day,
      clocks: listOf(ClockReading),
      stageOfFile: StageOfFile,
      refused: listOf(z.object({ event: z.string(), on: Day, refusal: Refusal })),
    }),
    refusals: ['visits.not-found'],
  },
  openVisit: {
    method: 'POST',
    path: '/visits',
    may: 'open-visit',
    summary: 'Opens a visit file, with the next number of the series',
    body: z.object({
      stateCode: StateCode,
      type: VisitType,
      ordinal: z.int().min(1).max(99).optional(),
      year: z.int().min(2001).max(2200),
      training: z.boolean().default(false),
      /** The decision of the Committee that approved the visit; left out while it is still to come. */
      approved: z.object({ on: Day, decision: DocumentReference }).optional(),
      outsideList: z
        .object({ reason: z.literal('rapid-response'), askedBy: z.enum(['government', 'un-country-team']) })
        .optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ fileId: z.uuid(), number: z.int(), version: Version, warnings: listOf(Warning) }),
    refusals: [
      'visits.not-your-act',
      'visits.unknown-state',
      'visits.approval-missing',
      'visits.real-file-on-embedded',
      'visits.training-state-only',
      'platform.key-reused',
    ],
  },
  recordEvent: {
    method: 'POST',
    path: '/visits/:fileId/events',
    may: 'record-event',
    summary: 'Enters an event that happened; unlawful ones are refused with the paragraph',
    params: File,
    body: z.object({
      ...eventInput,
      reason: Words.optional(),
      document: DocumentReference.optional(),
      ...actInput,
    }),
    response: Entered,
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'visits.document-missing',
      'visits.framework-does-not-apply',
      'visits.printed-record',
      'visits.virtual-still-open',
      'visits.physical-still-open',
      'visits.component-not-found',
      'visits.decision-missing',
      'visits.follows-by-rule',
      'visits.overlap',
    ],
  },
  correctEvent: {
    method: 'POST',
    path: '/visits/:fileId/events/:entryId/correct',
    may: 'record-event',
    summary: 'Changes the day of an event, with the reason; the earlier line stays',
    params: z.object({ fileId: z.uuid(), entryId: z.uuid() }),
    body: z.object({
      on: Day,
      at: Instant.optional(),
      reason: Words,
      document: DocumentReference.optional(),
      ...actInput,
    }),
    response: Entered,
    refusals: [...fileRefusals, 'visits.entry-not-found', 'visits.not-your-act', 'visits.follows-by-rule'],
  },
  planComponent: {
    method: 'POST',
    path: '/visits/:fileId/components',
    may: 'plan-visit',
    summary: 'Plans a component of a visit, or changes the plan of one that is still to come',
    params: File,
    body: z.object({
      componentId: z.uuid().optional(),
      kind: ComponentKind,
      startsOn: Day,
      endsOn: Day,
      sessions: z.array(Day).max(100).default([]),
      programme: DocumentReference.optional(),
      team: z.array(DocumentReference).max(50).default([]),
      /** Codes of the warnings that were read and are gone past. */
      confirmed: z.array(z.string().max(80)).max(10).default([]),
      ...actInput,
    }),
    response: z.object({ component: Component, version: Version, warnings: listOf(Warning) }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'visits.ends-before-start',
      'visits.session-outside',
      'visits.overlap',
      'visits.confirm-long',
      'visits.confirm-out-of-order',
      'visits.virtual-needs-hybrid',
      'visits.virtual-comes-first',
      'visits.component-closed',
    ],
  },
  chooseHybridForm: {
    method: 'POST',
    path: '/visits/:fileId/hybrid',
    may: 'plan-visit',
    summary: 'Makes a visit hybrid, under a decision of the Committee in force',
    params: File,
    body: z.object({ decisionId: z.uuid(), reason: Words, consent: DocumentReference, ...actInput }),
    response: z.object({ version: Version }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'visits.no-hybrid-decision',
      'visits.hybrid-without-consent',
      'visits.hybrid-too-late',
    ],
  },
  recordDeviation: {
    method: 'POST',
    path: '/visits/:fileId/deviations',
    may: 'plan-visit',
    summary: 'Records where a visit departs from the published method, and why',
    params: File,
    body: z.object({ part: MethodPart, departure: Words, reason: Words, ...actInput }),
    response: z.object({ version: Version }),
    refusals: [...fileRefusals, 'visits.not-your-act'],
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
  recordHybridDecision: {
    method: 'POST',
    path: '/hybrid-decisions',
    may: 'decide',
    summary: 'Records a decision of the Committee that allows the hybrid form, for all visits or for one',
    body: z.object({
      decision: DocumentReference,
      adoptedOn: Day,
      endsOn: Day.optional(),
      fileId: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ decisionId: z.uuid() }),
    refusals: ['visits.not-your-act', 'visits.not-found', 'visits.date-to-come', 'visits.ends-before-start'],
  },
});
