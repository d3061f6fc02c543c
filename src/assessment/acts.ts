import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';
import {
  adoptedAlready,
  editionInForce,
  notShared,
  notSubmitted,
  notYourAct,
  paperMissing,
  sharedAlready,
  submittedAlready,
} from './refusals.ts';

// May this person do this now? Asked by the server before it acts, and sent with every read.

/** What the acts need to know of an assessment. */
export type Standing = {
  readonly stateCode: string;
  readonly status: 'running' | 'submitted' | 'adopted';
  readonly sharedOn: Day | null;
};

/** CTED assesses, and keeps the questions (S/2020/731 II.6). */
export function refusalToAssess(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct('cted');
}

/** Why no answer may be saved now; null when one may. */
export function refusalToSave(actor: Actor, { status }: Standing): Refusal | null {
  return refusalToAssess(actor) ?? (status === 'running' ? null : submittedAlready());
}

export function refusalToShare(actor: Actor, { sharedOn }: Standing): Refusal | null {
  return refusalToAssess(actor) ?? (sharedOn === null ? null : sharedAlready());
}

export const refusalToSubmit = refusalToSave;

/** Why it may not be entered now that the Committee has adopted the assessment; null when it may. */
export function refusalToAdopt(actor: Actor, { status }: Standing): Refusal | null {
  const refusal = refusalToAssess(actor);
  if (refusal) return refusal;
  if (status === 'running') return notSubmitted();
  return status === 'adopted' ? adoptedAlready() : null;
}

/** Why an answer may not be commented on now; null when it may. What came on paper is entered by CTED. */
export function refusalToComment(actor: Actor, standing: Standing, onPaper: boolean): Refusal | null {
  const isOwn = actor.audience === 'state' && actor.stateCode === standing.stateCode;
  if (!isOwn && !actsAs(actor, 'cted')) return notYourAct('visited-state');
  if (!isOwn && !onPaper) return paperMissing();
  if (standing.sharedOn === null) return notShared();
  return standing.status === 'adopted' ? adoptedAlready() : null;
}

/** Why the questions of an edition may not be changed; null when they may. */
export function refusalToChangeEdition(actor: Actor, adoptedOn: Day | null): Refusal | null {
  return refusalToAssess(actor) ?? (adoptedOn === null ? null : editionInForce());
}
