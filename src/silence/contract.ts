import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Instant, Language, Refusal } from '../platform/schemas.ts';

/** Where a rule or a decision stands: a symbol, a paragraph, a letter. */
const Reference = z.string().trim().min(3).max(300);

/** The rule that allows the procedure. */
export const Rule = z
  .object({
    ruleId: z.uuid(),
    cite: z.string(),
    periodDays: z.int(),
    counting: z.enum(['calendar-days', 'business-days']),
    holds: z.enum(['none', 'until-lifted', 'days']),
    holdDays: z.int().nullable(),
    reminderHours: z.array(z.int()),
    chairDecision: z.string().nullable(),
    enteredAt: Instant,
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'WrittenRule' });
export type Rule = z.infer<typeof Rule>;

/** A text in one of its languages. */
export const TextVersion = z.object({
  language: Language,
  title: z.string(),
  words: z.string(),
  sha256: z.string(),
});
export type TextVersion = z.infer<typeof TextVersion>;

const Spoken = z.object({
  entryId: z.uuid(),
  personId: z.uuid(),
  /** Who said it: the function of the account, and its name where it has one. */
  functionId: z.string().nullable(),
  name: z.string().nullable(),
  at: Instant,
  /** Null once the words were erased. */
  reason: z.string().nullable(),
});

const Hold = Spoken.extend({ until: Instant.nullable(), isInForce: z.boolean() });

const Round = z.object({
  number: z.int(),
  openedAt: Instant,
  announced: Instant,
  closesAt: Instant.nullable(),
  addressees: z.int(),
  reminders: z.array(Instant),
  objections: z.array(Spoken),
  holds: z.array(Hold),
  texts: z.array(TextVersion),
});

/** How a written procedure went: its rule, each round of it, and what came late. */
export const Course = z.object({
  stage: z.enum(['running', 'on-hold', 'objected', 'adopted', 'not-adopted', 'withdrawn']),
  zone: z.string(),
  now: Instant,
  rule: Rule,
  rounds: z.array(Round),
  late: z.array(Spoken),
});
export type Course = z.infer<typeof Course>;

/** What is offered: the rule of the written procedure. */
export const silenceContract = contract({
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
      'silence.not-your-act',
      'silence.chair-decision-missing',
      'silence.hold-days-missing',
      'silence.procedure-on',
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
    refusals: ['silence.not-your-act', 'silence.procedure-off', 'platform.key-reused'],
  },
});
