import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { mayDraft, type ReportFacts } from '../reports/acts.ts';
import { adoptedAlready, notShared, notYourAct } from './refusals.ts';

// May this person say this of a report now?

/** The State comments, or CTED enters what came on paper; only adoption ends it (S/2020/731 VI.4(e)). */
export function refusalToComment(actor: Actor, { stateCode, happened }: ReportFacts): Refusal | null {
  if (!speaksFor(actor, stateCode)) return notYourAct('visited-state');
  if (!happened.has('draft-shared-with-state')) return notShared();
  const isOver = happened.has('report-adopted') || happened.has('report-transmitted');
  return isOver ? adoptedAlready() : null;
}

/** What became of a comment is settled before the final draft is submitted; of a late one, until adoption. */
export function refusalToDispose(actor: Actor, { happened }: ReportFacts): Refusal | null {
  if (!mayDraft(actor)) return notYourAct('cted');
  return happened.has('report-adopted') ? adoptedAlready() : null;
}

/** The State itself, or CTED for what came on paper. */
export function speaksFor(actor: Actor, stateCode: string): boolean {
  if (mayDraft(actor)) return true;
  return actsAs(actor, 'visited-state') && actor.stateCode === stateCode;
}
