import { openOwnFile } from '../../consent/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Journal } from '../../procedure/journal.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import type { VisitFile } from '../../visits/shapes.ts';
import { type ConductFacts, factsIn } from '../acts.ts';
import type { Head } from '../shapes.ts';

/** A visit as this part reads it: its head, its journal as the actor knows it, and what the acts turn on. */
export type Conduct = {
  readonly head: Head;
  readonly file: VisitFile;
  readonly journal: Journal;
  readonly facts: ConductFacts;
  readonly themes: readonly string[];
};

/** The visit for those whom it concerns; for everybody else there is none. */
export async function openConduct(db: ActorDb, actor: Actor, fileId: string, today: Day): Promise<Conduct> {
  const { journal, procedure } = await openOwnFile(db, actor, fileId);
  const file = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const facts = factsIn(journal, actor);
  return {
    head: headOf(file, facts),
    file,
    journal,
    facts,
    themes: procedure.themes.map(({ id }) => id),
  };
}

function headOf(file: VisitFile, { consent }: ConductFacts): Head {
  const { fileId, number, training, stateCode, stateName, startsOn, endsOn, version } = file;
  return { fileId, number, training, stateCode, stateName, startsOn, endsOn, version, consent };
}
