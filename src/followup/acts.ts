import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { nothingToTakeUp, notYourAct } from './refusals.ts';

export { type Degree, degrees, type Standing, signOf } from './scale.ts';

// May this person do this now? Which recommendations exist for them is decided by the database.

/** Whether taking recommendations up is this person’s work at all. */
export const takesUp = (actor: Actor): boolean => actsAs(actor, 'cted');

/** Why this person may not take up the recommendations of a report; null when they may. */
export function refusalToTakeUp(actor: Actor, waiting: number): Refusal | null {
  if (!takesUp(actor)) return notYourAct('cted', ['S/2020/731 VI.4(j)']);
  return waiting === 0 ? nothingToTakeUp() : null;
}
