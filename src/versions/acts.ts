import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { issuedAlready, notYourAct } from './refusals.ts';
import type { Kind } from './shapes.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** CTED makes and releases versions; what the State said and when is the procedure's to judge. */
export function refusalToIssue(actor: Actor, kind: Kind, issued: readonly Kind[]): Refusal | null {
  if (!actsAs(actor, 'cted')) return notYourAct();
  return issued.includes(kind) ? issuedAlready(kind) : null;
}

export function refusalToMakeCopies(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct();
}

/** V-166: one log, for CTED and for the State whose report it is. */
export function refusalToReadReadings(actor: Actor): Refusal | null {
  return actor.audience === 'secretariat' || actor.audience === 'state' ? null : notYourAct();
}
