import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Journal } from '../../procedure/journal.ts';
import { visitNotFound } from '../../visits/refusals.ts';
import { getVisitFile, openFile, type VisitFile } from '../../visits/server/index.ts';
import { factsIn, type VisitFacts } from '../acts.ts';
import type { Head } from '../contract.ts';

/** A visit as whoever prepares and carries it out reads it: its head, its journal as the actor knows it, and its facts. */
export type OwnVisit = {
  readonly head: Head;
  readonly file: VisitFile;
  readonly journal: Journal;
  readonly facts: VisitFacts;
  /** Codes of the areas of a visit under its procedure. */
  readonly themes: readonly string[];
};

/**
 * The visit for those whom it concerns; for everybody else there is none. A visit that a press release has told of is
 * public, and how it was agreed and conducted is not.
 */
export async function openOwnVisit(db: ActorDb, actor: Actor, fileId: string, today: Day): Promise<OwnVisit> {
  const { visit, journal, procedure } = await openFile(db, actor, fileId);
  const isElsewhere =
    (actor.audience === 'state' && visit.stateCode !== actor.stateCode) ||
    (actor.audience === 'partner' && !visit.takesPart);
  if (isElsewhere || visit.origin === 'record') throw new Refused(visitNotFound());
  const file = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const facts = factsIn(journal, actor);
  const { number, training, stateCode, stateName, startsOn, endsOn, asOf, version } = file;
  const head = { fileId, number, training, stateCode, stateName, startsOn, endsOn, asOf, version };
  return {
    head: { ...head, consent: facts.consent },
    file,
    journal,
    facts,
    themes: procedure.themes.map(({ id }) => id),
  };
}
