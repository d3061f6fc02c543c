import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { notYourAct } from './refusals.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** Whether this reader may know where items of a section stand: UNOCT reads those of coordination, section D. */
export function mayKnowOf({ audience, roles }: Actor, { section }: { readonly section: string }): boolean {
  if (audience === 'secretariat' || audience === 'committee') return true;
  return section === 'D' && roles.includes('unoct');
}

/** CTED enters what it owes and gives the evidence; the Committee reads both. */
export function refusalToKeep(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct();
}
