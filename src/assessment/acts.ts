import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';
import { adoptedAlready, notSubmitted, notYourAct, sharedAlready, submittedAlready } from './refusals.ts';
import type { Step } from './shapes.ts';

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

/** Why the assessment may not take this step now; null when it may. */
export function refusalToStep(actor: Actor, step: Step, standing: Standing): Refusal | null {
  if (step === 'submit') return refusalToSave(actor, standing);
  const refusal = refusalToAssess(actor);
  if (refusal) return refusal;
  if (step === 'share') return standing.sharedOn === null ? null : sharedAlready();
  if (standing.status === 'running') return notSubmitted();
  return standing.status === 'adopted' ? adoptedAlready() : null;
}
