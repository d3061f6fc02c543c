import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { type body, refusalToRecord, type TextFacts } from '../silence/acts.ts';
import { notYourAct } from '../silence/refusals.ts';
import { correctedAlready, noStateConcerned, notTaken, toldAlready } from './refusals.ts';

// What the bodies of a mechanism decide on, and in which words. Another mechanism adds a body with kinds of its own
// here and rows in the table decision_kind; a test holds the two together.

/** Whether a decision concerns one file, the body as a whole, or either. */
export type About = 'body' | 'file' | 'either';

export const kindsOf = {
  ctc: {
    'list-adopted': 'body',
    'template-adopted': 'body',
    'assessment-adopted': 'body',
    'visit-approved': 'either',
    extension: 'file',
    'report-adopted': 'file',
    activity: 'body',
    'hybrid-form': 'either',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, About>>>>;

export type DecisionKind = keyof (typeof kindsOf)[typeof body];

export const decisionKinds = [
  'list-adopted',
  'template-adopted',
  'assessment-adopted',
  'visit-approved',
  'extension',
  'report-adopted',
  'activity',
  'hybrid-form',
] as const satisfies readonly DecisionKind[];

/** What a meeting can decide (W-015), and what can come of a written procedure. */
export const outcomes = [
  'noted',
  'approved',
  'returned',
  'further-action',
  'adopted',
  'not-adopted',
  'lapsed',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes by which a body has said yes: what others require when they require a decision. */
export const saysYes: readonly Outcome[] = ['approved', 'adopted'];

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** What the acts need to know of a decision. */
export type DecisionFacts = TextFacts & {
  readonly stateCode: string | null;
  readonly toldStateOn: string | null;
  readonly isSealed: boolean;
  readonly isSuperseded: boolean;
};

/** Why the State concerned may not be told now; null when it may. */
export function refusalToTell(actor: Actor, facts: DecisionFacts): Refusal | null {
  if (!actsAs(actor, 'cted')) return notYourAct('cted');
  if (facts.stateCode === null) return noStateConcerned();
  if (!facts.isSealed) return notTaken();
  return facts.toldStateOn === null ? null : toldAlready();
}

/** Why no further decision may take the place of this one; null when one may. */
export function refusalToCorrect(actor: Actor, facts: DecisionFacts): Refusal | null {
  const refusal = refusalToRecord(actor);
  if (refusal) return refusal;
  if (!facts.isSealed) return notTaken();
  return facts.isSuperseded ? correctedAlready() : null;
}
