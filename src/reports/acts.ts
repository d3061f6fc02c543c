import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';
import { effective, type Journal } from '../procedure/journal.ts';
import {
  adoptedAlready,
  beforeCommittee,
  frozenAlready,
  notAdopted,
  notShared,
  notSubmitted,
  notYourAct,
  visitNotEnded,
} from './refusals.ts';

// May this person do this to a report now? What has happened is asked of the journal of its visit.

/** What the acts need to know: what has happened to the file, as its reader knows it. */
export type ReportFacts = {
  readonly stateCode: string;
  readonly happened: ReadonlySet<string>;
  /** Members have commented, and the draft was not amended since. */
  readonly awaitsAmendment: boolean;
};

/** The facts of a file by a day, from the journal its reader knows. */
export function factsOf(stateCode: string, journal: Journal, today: Day): ReportFacts {
  const events = effective(journal).flatMap(({ event, on }) => (on <= today ? [event] : []));
  return {
    stateCode,
    happened: new Set(events),
    awaitsAmendment: events.lastIndexOf('member-comments-received') > events.lastIndexOf('draft-amended'),
  };
}

/** Whether this person drafts reports at all: CTED writes them, and a State is never asked to (S/2020/731 I.4). */
export const mayDraft = (actor: Actor): boolean => actsAs(actor, 'cted');

export function refusalToBegin(actor: Actor, { happened }: ReportFacts): Refusal | null {
  if (!mayDraft(actor)) return notYourAct('cted');
  return happened.has('visit-ended') ? null : visitNotEnded();
}

/** Why the draft may not be changed by this person now; null when it may. */
export function refusalToDraft(actor: Actor, { happened, awaitsAmendment }: ReportFacts): Refusal | null {
  if (!mayDraft(actor)) return notYourAct('cted');
  if (happened.has('report-adopted')) return adoptedAlready();
  return happened.has('final-draft-submitted') && !awaitsAmendment ? beforeCommittee() : null;
}

/** Why the draft may not be shared with the State by this person; null when it may. Whether it was, the store knows. */
export function refusalToShare(actor: Actor, { happened }: ReportFacts): Refusal | null {
  if (!mayDraft(actor)) return notYourAct('cted');
  return happened.has('report-adopted') ? adoptedAlready() : null;
}

export function refusalToSubmit(actor: Actor, { happened }: ReportFacts): Refusal | null {
  if (!mayDraft(actor)) return notYourAct('cted');
  return happened.has('draft-shared-with-state') ? null : notShared();
}

export function refusalToAdopt(actor: Actor, { happened }: ReportFacts): Refusal | null {
  if (!actsAs(actor, 'committee')) return notYourAct('committee');
  return happened.has('final-draft-submitted') ? null : notSubmitted();
}

export function refusalToAmend(actor: Actor, facts: ReportFacts): Refusal | null {
  const refusal = refusalToAdopt(actor, facts);
  if (refusal) return refusal;
  return facts.happened.has('report-adopted') ? adoptedAlready() : null;
}

export function refusalToTransmit(actor: Actor, { happened }: ReportFacts): Refusal | null {
  if (!actsAs(actor, 'committee-chair')) return notYourAct('committee-chair');
  if (!happened.has('report-adopted')) return notAdopted();
  return happened.has('report-transmitted') ? frozenAlready('SV-08') : null;
}
