import { actsAs, audienceOf, isRole } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';

// What is due from whom, seen from one desk.

/**
 * Whether what this party owes lies on the desk of this person. The Committee decides as one and a State answers as
 * one, so there it lies on the desks of all; in CTED it lies with those whose act it is.
 */
export function isDueFrom(actor: Actor, obliged: string): boolean {
  if (actor.audience === 'administrator' || actor.audience === 'public') return false;
  if (actor.audience === 'secretariat') return actsAs(actor, obliged);
  return isRole(obliged) && audienceOf([obliged]) === actor.audience;
}

/** Whether the reader has a desk with this file on it: a file that everybody may know of lies on few desks. */
export function isOnDesk(
  actor: Actor,
  file: { readonly stateCode: string; readonly takesPart: boolean },
): boolean {
  if (actor.audience === 'state') return file.stateCode === actor.stateCode;
  if (actor.audience === 'partner') return file.takesPart;
  return actor.audience === 'secretariat' || actor.audience === 'committee';
}
