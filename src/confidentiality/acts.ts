import { speaksFor } from '../observations/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { ReportFacts } from '../reports/acts.ts';
import { notTransmitted, notYourAct } from './refusals.ts';

/** Why this person may not answer on confidentiality now; null when they may. */
export function refusalToAnswer(actor: Actor, { stateCode, happened }: ReportFacts): Refusal | null {
  if (!speaksFor(actor, stateCode)) return notYourAct('visited-state');
  return happened.has('report-transmitted') ? null : notTransmitted();
}
