import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import {
  chairDecisionMissing,
  ended,
  heldAlready,
  noHolds,
  notAddressed,
  nothingHeld,
  notWritten,
  notYourAct,
  objectedAlready,
} from './refusals.ts';
import { refusalToEvent, type Written, type WrittenEvent, type WrittenRefusal } from './written-procedure.ts';

/** The body whose silence decides: the Committee, whose journal has a chain of its own. */
export const body = 'ctc';
export const chain = `body:${body}`;

/** Who may speak in a written procedure: the members, the Chair among them. */
export const membersOfBody = ['committee-member', 'committee-chair'] as const;

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** What the acts need to know of a text. */
export type TextFacts = {
  /** Whether it was sent to this person. */
  readonly isAddressed: boolean;
  /** Null when it was decided otherwise than by silence. */
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
  facts: TextFacts,
  event: Extract<WrittenEvent, { is: 'objected' | 'held' | 'lifted' }>,
): Refusal | null {
  if (!facts.written) return notWritten();
  if (!actsAs(actor, 'committee-member')) return notYourAct('committee-member');
  return facts.isAddressed ? refusalOf(facts.written, event) : notAddressed();
}

/** Why the text may not be withdrawn by this person now; null when it may. */
export function refusalToWithdraw(
  actor: Actor,
  { written }: Pick<TextFacts, 'written'>,
  at: number,
): Refusal | null {
  if (!written) return notWritten();
  if (!actsAs(actor, 'committee-chair')) return notYourAct('committee-chair');
  return refusalOf(written, { is: 'withdrawn', at });
}

/** Why a revised text may not be sent by this person now, apart from its period; null when it may. */
export function refusalToRevise(
  actor: Actor,
  { written }: Pick<TextFacts, 'written'>,
  at: number,
): Refusal | null {
  if (!written) return notWritten();
  if (!actsAs(actor, 'cted')) return notYourAct('cted');
  // Whether it may be revised at all, asked with a period that is long enough.
  return refusalOf(written, { is: 'revised', at, closesAt: at + 60_000, noSoonerThan: at });
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
    case 'too-short':
    case 'not-ended':
    case 'open-already':
    case 'before-the-last':
      throw new Error(`${is} was tried although it is ${why}`);
  }
}
