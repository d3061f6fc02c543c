import { actsAs } from '../access/acts.ts';
import { type Consent, consentOf, refusalWithoutConsent } from '../consent/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';
import { effective, type Journal } from '../procedure/journal.ts';
import { closedAlready, notStarted, notYourAct, visitOver } from './refusals.ts';

// May this person do this to this visit now? What is an event of the visit is judged by the procedure besides.

/** What the acts need to know of a visit. */
export type ConductFacts = {
  /** Null where the actor takes no part in that exchange: the start of the visit says enough, because it needs consent. */
  readonly consent: Consent | null;
  readonly startedOn: Day | null;
  readonly closedOn: Day | null;
  readonly endedOn: Day | null;
};

/** The facts by what this actor may know to have happened. */
export function factsIn(journal: Journal, { audience }: Actor): ConductFacts {
  const known = effective(journal);
  const dayOf = (event: string): Day | null => known.findLast((entry) => entry.event === event)?.on ?? null;
  return {
    consent: audience === 'partner' ? null : consentOf(journal),
    startedOn: dayOf('visit-started'),
    closedOn: dayOf('closing-meeting-held'),
    endedOn: dayOf('visit-ended'),
  };
}

/** Where this actor may know of it, consent comes before everything else. */
const withoutConsent = ({ consent }: ConductFacts): Refusal | null =>
  consent && refusalWithoutConsent(consent);

/** Why this person may not plan sittings now; null when they may. */
export function refusalToPlan(actor: Actor, facts: ConductFacts): Refusal | null {
  if (!actsAs(actor, 'cted')) return notYourAct('cted');
  return withoutConsent(facts) ?? (facts.endedOn ? visitOver(facts.endedOn) : null); // [V-026]
}

/** Why this person may not write a note now; null when they may. */
export function refusalToWrite(actor: Actor, facts: ConductFacts): Refusal | null {
  if (!isOfDelegation(actor)) return notYourAct('visiting-expert');
  const refusal = withoutConsent(facts); // [V-026]
  if (refusal) return refusal;
  if (!facts.startedOn) return notStarted();
  return facts.endedOn ? visitOver(facts.endedOn) : null;
}

/** Why this person may not sum a sitting up now; null when they may. */
export function refusalToSummarize(actor: Actor, facts: ConductFacts): Refusal | null {
  return actsAs(actor, 'head-of-delegation')
    ? refusalToWrite(actor, facts)
    : notYourAct('head-of-delegation');
}

/** Why this person may not enter or change a finding now; null when they may. */
export function refusalToFind(actor: Actor, facts: ConductFacts): Refusal | null {
  const refusal = refusalToWrite(actor, facts);
  if (refusal) return refusal;
  return facts.closedOn ? closedAlready(facts.closedOn) : null;
}

/** CTED carries the visit out, and the experts of others visit with it. */
const isOfDelegation = (actor: Actor): boolean =>
  actsAs(actor, 'cted') || actsAs(actor, 'visiting-expert') || actsAs(actor, 'visiting-delegation');
