import { actsAs } from '../access/acts.ts';
import { refusalWithoutConsent, type VisitFacts } from '../consent/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { notYourAct, visitOver } from './refusals.ts';

/** Why this person may not plan sittings now; null when they may. That the State agrees is an event of the visit. */
export function refusalToPlan(actor: Actor, { consent, endedOn }: VisitFacts): Refusal | null {
  if (!actsAs(actor, 'cted')) return notYourAct('cted');
  const refusal = consent && refusalWithoutConsent(consent);
  return refusal ?? (endedOn ? visitOver(endedOn) : null);
}
