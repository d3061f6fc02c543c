import type { Actor } from '../platform/actor.ts';
import type { Day } from '../procedure/calendar.ts';
import { effective, type Journal } from '../procedure/journal.ts';
import type { Refusal } from '../procedure/refusal.ts';
import type { Standing } from './contract.ts';
import { noConsent, standingStill } from './refusals.ts';

/** Whether a State agrees to a visit, and since when. */
export type Consent = { readonly standing: Standing; readonly since: Day | null };

const answers = ['consent-given', 'consent-declined', 'council-decision-recorded'];

/**
 * Where consent stands by what is known to have happened. The source has one event for a State that refuses, defers or
 * takes its consent back; that it had agreed before tells the last apart (S/2020/731 II.5).
 */
export function consentOf(journal: Journal): Consent {
  const known = effective(journal);
  const answer = known.findLast(({ event }) => answers.includes(event));
  if (!answer) {
    const asked = known.find(({ event }) => event === 'consent-requested');
    return asked ? { standing: 'asked', since: asked.on } : { standing: 'not-asked', since: null };
  }
  return { standing: standingBy(answer.event, known), since: answer.on };
}

function standingBy(event: string, known: Journal): Standing {
  if (event === 'council-decision-recorded') return 'council-decision';
  if (event === 'consent-given') return 'given';
  return known.some((one) => one.event === 'consent-given') ? 'withdrawn' : 'declined';
}

/** Whether the visit may be prepared and carried out: by consent, or by a decision of the Security Council in its place. */
export const isInForce = ({ standing }: Consent): boolean =>
  standing === 'given' || standing === 'council-decision';

/** Why nothing may be prepared or noted for a visit as its consent stands; null when it may. */
export function refusalWithoutConsent(consent: Consent): Refusal | null {
  if (isInForce(consent)) return null;
  if (consent.standing === 'withdrawn' && consent.since) return standingStill(consent.since); // [V-026]
  return noConsent();
}

/** What acts of preparing and carrying out a visit need to know of it. */
export type VisitFacts = {
  /** Null where the actor takes no part in that exchange: the start of the visit says enough, because it needs consent. */
  readonly consent: Consent | null;
  readonly startedOn: Day | null;
  readonly closedOn: Day | null;
  readonly endedOn: Day | null;
};

/** The facts by what this actor may know to have happened. */
export function factsIn(journal: Journal, { audience }: Actor): VisitFacts {
  const known = effective(journal);
  const dayOf = (event: string): Day | null => known.findLast((entry) => entry.event === event)?.on ?? null;
  return {
    consent: audience === 'partner' ? null : consentOf(journal),
    startedOn: dayOf('visit-started'),
    closedOn: dayOf('closing-meeting-held'),
    endedOn: dayOf('visit-ended'),
  };
}
