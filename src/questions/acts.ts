import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { notYourAct } from './refusals.ts';

/** CTED keeps the questions for the Committee (S/2020/731 II.6); why this person may not, null when they may. */
export function refusalToKeep(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct();
}
