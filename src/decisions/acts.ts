import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import {
  chairDecisionMissing,
  correctedAlready,
  decisionNotFound,
  ended,
  heldAlready,
  noHolds,
  noStateConcerned,
  notAddressed,
  nothingHeld,
  notTaken,
  notWritten,
  notYourAct,
  objectedAlready,
  toldAlready,
} from './refusals.ts';
import { refusalToEvent, type Written, type WrittenEvent, type WrittenRefusal } from './written-procedure.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** What the acts need to know of a decision. */
export type DecisionFacts = {
  readonly manner: 'meeting' | 'written';
  readonly stateCode: string | null;
  readonly toldStateOn: string | null;
  /** Null while nothing has been decided. */
  readonly outcome: string | null;
  readonly isSealed: boolean;
  readonly isSuperseded: boolean;
  readonly isAddressed: boolean;
  readonly written: Written | null;
};

/** What is said at a meeting is recorded by CTED, which services it, or by the Chair. */
export function refusalToRecord(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') || actsAs(actor, 'committee') ? null : notYourAct('committee');
}

export function refusalToOpen(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct('cted');
}

/** P-18: the Chair sets the rule, or an administrator who names the decision of the Chair. */
export function refusalToSetRule(actor: Actor, chairDecision: string | undefined): Refusal | null {
  if (actsAs(actor, 'committee-chair')) return null;
  if (actor.audience !== 'administrator') return notYourAct('committee-chair');
  return chairDecision === undefined ? chairDecisionMissing() : null; // [D-047]
}

/** Why the member may not say this of the text now; null when they may. */
export function refusalToSpeak(
  actor: Actor,
  facts: DecisionFacts,
  event: Extract<WrittenEvent, { is: 'objected' | 'held' | 'lifted' }>,
): Refusal | null {
  if (!facts.written) return notWritten();
  if (!actsAs(actor, 'committee-member')) return notYourAct('committee-member');
  return facts.isAddressed ? refusalOf(facts.written, event) : notAddressed();
}

/** Why the text may not be withdrawn by this person now; null when it may. */
export function refusalToWithdraw(actor: Actor, { written }: DecisionFacts, at: number): Refusal | null {
  if (!written) return notWritten();
  if (!actsAs(actor, 'committee-chair')) return notYourAct('committee-chair');
  return refusalOf(written, { is: 'withdrawn', at });
}

/** Why a revised text may not be sent by this person now, apart from its period; null when it may. */
export function refusalToRevise(actor: Actor, { written }: DecisionFacts, at: number): Refusal | null {
  if (!written) return notWritten();
  if (!actsAs(actor, 'cted')) return notYourAct('cted');
  // Whether it may be revised at all, asked with a period that is long enough.
  return refusalOf(written, { is: 'revised', at, closesAt: at + 60_000, noSoonerThan: at });
}

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

/** What the machine refuses, in the words of this part. */
export function refusalOf(written: Written, event: WrittenEvent): Refusal | null {
  const why = refusalToEvent(written, event);
  return why && inWords(why, event);
}

function inWords(why: WrittenRefusal, { is }: WrittenEvent): Refusal {
  switch (why) {
    case 'ended':
    case 'sealed':
      return ended();
    case 'no-holds':
      return noHolds();
    case 'objected-already':
      return objectedAlready();
    case 'held-already':
      return heldAlready();
    case 'nothing-held':
      return nothingHeld();
    case 'not-open':
      return decisionNotFound();
    case 'too-short':
    case 'not-ended':
    case 'open-already':
    case 'before-the-last':
      throw new Error(`${is} was tried although it is ${why}`);
  }
}
