import { actsAs } from '../access/acts.ts';
import { refusalWithoutConsent, type VisitFacts } from '../consent/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import { notYourAct, visitOver } from '../sittings/refusals.ts';
import { closedAlready, notStarted } from './refusals.ts';

// May this person do this to this visit now? What is an event of the visit is judged by the procedure besides.

/** Where this actor may know of it, consent comes before everything else. */
const withoutConsent = ({ consent }: VisitFacts): Refusal | null => consent && refusalWithoutConsent(consent);

/** Why this person may not write a note now; null when they may. */
export function refusalToWrite(actor: Actor, facts: VisitFacts): Refusal | null {
  if (!isOfDelegation(actor)) return notYourAct('visiting-expert');
  const refusal = withoutConsent(facts);
  if (refusal) return refusal;
  if (!facts.startedOn) return notStarted();
  return facts.endedOn ? visitOver(facts.endedOn) : null;
}

/** Why this person may not sum a sitting up now; null when they may. */
export function refusalToSummarize(actor: Actor, facts: VisitFacts): Refusal | null {
  return actsAs(actor, 'head-of-delegation')
    ? refusalToWrite(actor, facts)
    : notYourAct('head-of-delegation');
}

/** Why this person may not enter or change a finding now; null when they may. */
export function refusalToFind(actor: Actor, facts: VisitFacts): Refusal | null {
  const refusal = refusalToWrite(actor, facts);
  if (refusal) return refusal;
  return facts.closedOn ? closedAlready(facts.closedOn) : null;
}

/** CTED carries the visit out, and the experts of others visit with it. */
const isOfDelegation = (actor: Actor): boolean =>
  actsAs(actor, 'cted') || actsAs(actor, 'visiting-expert') || actsAs(actor, 'visiting-delegation');
