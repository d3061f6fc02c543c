import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import {
  beforeClosingMeeting,
  clearedAlready,
  leaveMissing,
  notYourAct,
  withdrawnAlready,
} from './refusals.ts';

// May this person do this now? Which needs exist for them is decided by the database.

/** What the acts need to know of a need. */
export type NeedFacts = {
  readonly stateCode: string;
  readonly approvedOn: string | null;
  readonly withdrawnOn: string | null;
};

/** Why this person may not speak for the State here; null when they may. CTED does with the paper of the State only. */
function refusalToSpeakFor(actor: Actor, stateCode: string, hasPaper: boolean): Refusal | null {
  if (actsAs(actor, 'cted')) return hasPaper ? null : leaveMissing();
  const isIts = actor.stateCode === stateCode && actsAs(actor, 'visited-state');
  return isIts ? null : notYourAct('visited-state');
}

type Ground = { readonly stateCode: string; readonly hasPaper: boolean; readonly closingHeld: boolean };

/** Why this person may not state a need of that State now; null when they may. */
export function refusalToStateNeed(actor: Actor, ground: Ground): Refusal | null {
  return (
    refusalToSpeakFor(actor, ground.stateCode, ground.hasPaper) ??
    (ground.closingHeld ? null : beforeClosingMeeting())
  );
}

/** Why the need may not be cleared for partners and donors by this person now; null when it may. */
export function refusalToClear(actor: Actor, need: NeedFacts, hasPaper: boolean): Refusal | null {
  const isCleared = need.approvedOn !== null && need.withdrawnOn === null;
  return refusalToSpeakFor(actor, need.stateCode, hasPaper) ?? (isCleared ? clearedAlready() : null);
}

/** Why the leave may not be taken back by this person now; null when it may. */
export function refusalToWithdraw(actor: Actor, need: NeedFacts, hasPaper: boolean): Refusal | null {
  const refusal = refusalToSpeakFor(actor, need.stateCode, hasPaper);
  return refusal ?? (need.withdrawnOn === null ? null : withdrawnAlready());
}
