import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { refusalToRecord, type TextFacts } from '../silence/acts.ts';
import { notYourAct } from '../silence/refusals.ts';
import { correctedAlready, noStateConcerned, notTaken, toldAlready } from './refusals.ts';

// What can be decided, for the parts that come after.
export { type DecisionKind, decisionKinds, kindsOf, outcomes } from './kinds.ts';

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
