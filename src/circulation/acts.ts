import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { everybodyOpenedIt, notYourAct, remindedToday } from './refusals.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** The information office of CTED circulates. */
export function refusalToCirculate(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct();
}

type Waiting = { readonly unopened: number; readonly remindedOn: string | null };

/** Why those who have not opened it may not be reminded now: once a day is enough. */
export function refusalToRemind(
  actor: Actor,
  { unopened, remindedOn }: Waiting,
  today: string,
): Refusal | null {
  const refusal = refusalToCirculate(actor);
  if (refusal) return refusal;
  if (unopened === 0) return everybodyOpenedIt();
  return remindedOn === today ? remindedToday() : null;
}
