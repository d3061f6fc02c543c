import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, IdempotencyKey, Refusal, StateCode, Version } from '../platform/schemas.ts';
import {
  DecisionFile,
  DecisionRow,
  Kind,
  OutcomeCode,
  Reason,
  Reference,
  Rule,
  StageCode,
  Texts,
  TimeOfDay,
} from './shapes.ts';

/** What narrows the register. The address of the page carries the same words. */
const filters = {
  kind: Kind.optional(),
  outcome: OutcomeCode.optional(),
  stage: StageCode.optional(),
  manner: z.enum(['meeting', 'written']).optional(),
  state: StateCode.optional(),
  fileId: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
  search: z.string().trim().max(100).optional(),
};

const order = {
  sort: z.enum(['decided', 'kind', 'title', 'closes']).default('decided'),
  direction: z.enum(['up', 'down']).default('down'),
};

/** Where the next page starts: the value sorted by and the decision. */
const RegisterKey = z.tuple([z.string(), z.uuid()]);

const params = z.object({ decisionId: z.uuid() });
const acted = z.object({ decisionId: z.uuid(), version: Version });
const act = { version: Version, key: IdempotencyKey };
/** A word on a text names the text and no version: what others said meanwhile must not keep an objection out. */
const word = { round: z.int().min(1), key: IdempotencyKey };
const closing = { closesOn: Day, closesTime: TimeOfDay };
const refusals = ['decisions.not-found', 'platform.stale', 'platform.key-reused'] as const;
const spoken = [
  ...refusals,
  'decisions.not-written',
  'decisions.not-your-act',
  'decisions.not-addressed',
] as const;
const subject = ['decisions.file-missing', 'decisions.no-file-here', 'decisions.file-not-found'] as const;

/** What is offered: the register, a decision, what can be done with it, and the rule of the written procedure. */
export const decisionsContract = contract({
  listDecisions: {
    method: 'GET',
    path: '/decisions',
    may: 'read-decisions',
    summary:
      'The register of decisions, those under way by the written procedure first where they are asked for',
    query: z.object({ ...filters, ...order, ...pageQuery(RegisterKey) }),
    response: page(DecisionRow, RegisterKey).extend({ count: z.int() }),
  },
  exportDecisionsAsTable: {
    method: 'GET',
    path: '/decisions/export.csv',
    may: 'read-decisions',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'text/csv',
  },
  exportDecisionsAsJson: {
    method: 'GET',
    path: '/decisions/export.json',
    may: 'read-decisions',
    summary: 'The register as data, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'application/json',
  },
  getDecision: {
    method: 'GET',
    path: '/decisions/:decisionId',
    may: 'read-decisions',
    summary: 'A decision: its text, how it was or is taken, its sealed record, and what this reader may do',
    params,
    response: DecisionFile,
    refusals: ['decisions.not-found'],
  },
  recordMeetingDecision: {
    method: 'POST',
    path: '/decisions',
    may: 'decide',
    summary: 'Records what the body decided at a meeting, and seals it',
    body: z.object({
      kind: Kind,
      fileId: z.uuid().optional(),
      texts: Texts,
      meetingNumber: z.int().min(1).max(99_999),
      meetingOn: Day,
      agendaItem: z.string().trim().min(1).max(40).optional(),
      outcome: OutcomeCode,
      /** The sealed decision that this one takes the place of. */
      corrects: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: acted,
    refusals: [
      ...subject,
      'decisions.not-found',
      'decisions.not-your-act',
      'decisions.text-missing',
      'decisions.date-to-come',
      'decisions.not-taken',
      'decisions.corrected-already',
      'decisions.other-file',
      'platform.key-reused',
    ],
  },
  openWrittenProcedure: {
    method: 'POST',
    path: '/decisions/written',
    may: 'decide',
    summary: 'Sends a text to all members: silence until the closing minute adopts it',
    body: z.object({
      kind: Kind,
      fileId: z.uuid().optional(),
      texts: Texts,
      ...closing,
      /** The procedure that ended without adoption and is taken up again. */
      follows: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: acted,
    refusals: [
      ...subject,
      'decisions.procedure-off',
      'decisions.not-your-act',
      'decisions.text-missing',
      'decisions.too-short',
      'decisions.nothing-to-follow',
      'decisions.nobody-to-address',
      'platform.key-reused',
    ],
  },
  objectToDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/objections',
    may: 'decide',
    summary: 'Objects to a text; received after the closing it is kept, marked late',
    params,
    body: z.object({ reason: Reason.optional(), ...word }),
    response: acted.extend({ isLate: z.boolean() }),
    refusals: [...spoken, 'decisions.ended', 'decisions.objected-already'],
  },
  holdDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/holds',
    may: 'decide',
    summary: 'Holds a text: its period stops until the hold is lifted or runs out by the rule',
    params,
    body: z.object({ reason: Reason.optional(), ...word }),
    response: acted,
    refusals: [
      ...spoken,
      'decisions.ended',
      'decisions.no-holds',
      'decisions.held-already',
      'decisions.objected-already',
    ],
  },
  liftHold: {
    method: 'POST',
    path: '/decisions/:decisionId/holds/lift',
    may: 'decide',
    summary: 'Lifts a hold of one’s own: the rest of the period runs on',
    params,
    body: z.object(word),
    response: acted,
    refusals: [...spoken, 'decisions.ended', 'decisions.nothing-held'],
  },
  reviseDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/rounds',
    may: 'decide',
    summary: 'Sends a revised text: a new round with a period of its own, the former round stays on record',
    params,
    body: z.object({ texts: Texts, ...closing, ...act }),
    response: acted,
    refusals: [
      ...refusals,
      'decisions.not-written',
      'decisions.not-your-act',
      'decisions.ended',
      'decisions.text-missing',
      'decisions.too-short',
      'decisions.nobody-to-address',
    ],
  },
  withdrawDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/withdraw',
    may: 'decide',
    summary: 'Withdraws a text from the written procedure, for good',
    params,
    body: z.object({ reason: Reason.optional(), ...act }),
    response: acted,
    refusals: [...spoken, 'decisions.ended'],
  },
  tellStateOfDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/tell',
    may: 'decide',
    summary: 'Makes a sealed decision known to the State it concerns',
    params,
    body: z.object(act),
    response: acted,
    refusals: [
      ...refusals,
      'decisions.not-your-act',
      'decisions.not-taken',
      'decisions.no-state-concerned',
      'decisions.told-already',
    ],
  },
  getWrittenRule: {
    method: 'GET',
    path: '/written-procedure-rule',
    may: 'read-written-rule',
    summary: 'The rule that allows the written no-objection procedure, and those before it',
    response: z.object({
      zone: z.string(),
      inForce: Rule.nullable(),
      former: z.array(Rule),
      /** Why this reader may not switch it on or off; null when they may. */
      refused: Refusal.nullable(),
      /** Why this reader may not enter a decision taken in either manner; null when they may. */
      refusedToEnter: z.object({ meeting: Refusal.nullable(), written: Refusal.nullable() }),
    }),
  },
  enterWrittenRule: {
    method: 'POST',
    path: '/written-procedure-rule',
    may: 'set-written-rule',
    summary:
      'Switches the written procedure on, with the rule that allows it, the period and the treatment of holds',
    body: z.object({
      cite: Reference,
      periodDays: z.int().min(1).max(60),
      counting: z.enum(['calendar-days', 'business-days']),
      holds: z.enum(['none', 'until-lifted', 'days']),
      holdDays: z.int().min(1).max(60).optional(),
      reminderHours: z.array(z.int().min(1).max(720)).max(5).default([]),
      chairDecision: Reference.optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ ruleId: z.uuid() }),
    refusals: [
      'decisions.not-your-act',
      'decisions.chair-decision-missing',
      'decisions.hold-days-missing',
      'decisions.procedure-on',
      'platform.key-reused',
    ],
  },
  endWrittenRule: {
    method: 'POST',
    path: '/written-procedure-rule/end',
    may: 'set-written-rule',
    summary:
      'Switches the written procedure off; what is under way goes on under the rule it was opened with',
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ ruleId: z.uuid() }),
    refusals: ['decisions.not-your-act', 'decisions.procedure-off', 'platform.key-reused'],
  },
});
