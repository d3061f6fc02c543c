import { actsAs } from '../access/acts.ts';
import { notYourAct } from '../assistance/refusals.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { refusalOfStep } from './refusals.ts';
import { faultOfStep, type ProjectFacts, type Said } from './steps.ts';

// May this person do this now? Which projects exist for them is decided by the database.

/** Who may bring help: donors, and entities of the United Nations (SH-30, SH-31). */
const providers = ['donor', 'un-partner', 'unoct', 'unct', 'undss', 'specialized-agency'];

export const isProvider = (actor: Actor): boolean =>
  actor.organisationId !== null && providers.some((role) => actsAs(actor, role));

/** Why this person may not begin a project; null when they may. */
export function refusalToBegin(actor: Actor): Refusal | null {
  return isProvider(actor) ? null : notYourAct('donor');
}

/** Why this person may not move the project on so; null when they may. */
export function refusalToMove(
  actor: Actor,
  project: ProjectFacts & { readonly organisationId: string },
  said: Said,
): Refusal | null {
  if (!isProvider(actor) || actor.organisationId !== project.organisationId) return notYourAct('donor');
  const fault = faultOfStep(project, said);
  return fault && refusalOfStep(fault, project.step);
}
