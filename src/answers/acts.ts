import type { Standing } from '../assessment/acts.ts';
import { adoptedAlready, notYourAct } from '../assessment/refusals.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** Why this person may not comment on an answer now; null when they may: the State assessed does, until the adoption. */
export function refusalToComment(actor: Actor, { stateCode, status }: Standing): Refusal | null {
  if (actor.audience !== 'state' || actor.stateCode !== stateCode) return notYourAct('visited-state');
  return status === 'adopted' ? adoptedAlready() : null;
}
