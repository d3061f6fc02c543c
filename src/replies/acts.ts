import { actsAs } from '../access/acts.ts';
import { notYourAct } from '../followup/refusals.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';
import { dateToCome, nothingToSend } from './refusals.ts';

// May this person do this now? Which replies exist for them is decided by the database.

/** Why this person may not write a reply of that State; null when they may. CTED enters what came on paper. */
export function refusalToReply(actor: Actor, stateCode: string): Refusal | null {
  if (actsAs(actor, 'cted')) return null;
  const isIts = actor.stateCode === stateCode && actsAs(actor, 'visited-state');
  return isIts ? null : notYourAct('visited-state', ['S/2020/731 V(p)']);
}

/** Why a reply may not say this of its steps today; null when it may. */
export function refusalOfSteps(stepsOn: Day | undefined, today: Day): Refusal | null {
  return stepsOn !== undefined && stepsOn > today ? dateToCome(stepsOn, today) : null;
}

/** Why this person may not send what is written; null when they may. */
export function refusalToSend(actor: Actor, stateCode: string, written: number): Refusal | null {
  return refusalToReply(actor, stateCode) ?? (written === 0 ? nothingToSend() : null);
}

/** Why this person may not say what CTED makes of a reply; null when they may. */
export function refusalToView(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct('cted', ['S/2020/731 VI.4(j)', 'S/2020/731 fn 3']);
}
