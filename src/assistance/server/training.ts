import { missionOf, trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { listStandings } from '../../followup/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { listNeedRows } from './need-store.ts';
import { stateNeed } from './state-need.ts';

// What the State of the thread needs: one need it lets go with its report, and one that stays between it and CTED.

const state = 'XAW';
const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const mission: Actor = { ...missionOf(state), language: 'en' };

/** States two needs of the training State, each on its day, and says how many were added. */
export async function openTrainingAssistance(database: Database, today: Day): Promise<number> {
  const dayOf = (before: number): Day => plus(today, `-P${before}D`);
  const fileId = await withActor(database, expert, (db) => findTrainingFile(db, state));
  const ground = fileId ? await withActor(database, expert, (db) => groundIn(db, fileId)) : [];
  const [first, , third = first] = ground;
  if (!fileId || !first || !third) return 0;
  await withActor(database, mission, (db) => {
    const asked = { ...analysts, ground: { recommendationId: third }, withReport: true };
    return stateNeed(db, mission, asked, momentOn(dayOf(90)));
  });
  const on = dayOf(88);
  const paper = { stateCode: state, fileId, title: 'Leave to state a need', on, now: momentOn(on).now };
  const documentId = await fileTrainingPaper(database, expert, paper);
  await withActor(database, expert, (db) =>
    stateNeed(
      db,
      expert,
      { ...drafting, ground: { recommendationId: first }, withReport: false, documentId },
      momentOn(on),
    ),
  );
  return 2;
}

const momentOn = (on: Day) => ({ today: on, now: `${on}T16:00:00.000Z` });

const analysts = {
  words: 'Nobody is trained to analyse passenger information, so alerts wait until a flight has landed.',
  solution: 'A course for twelve analysts, and two visits a year later.',
  language: 'en',
  priority: 'high',
} as const;
const drafting = {
  words: 'The ministry has one lawyer for the bill, and nobody who has drafted such an offence.',
  solution: 'An expert who reads the draft with the ministry.',
  language: 'en',
  priority: 'usual',
} as const;

/** The recommendations that needs can rest on: none once there are needs, or where nothing is followed yet. */
async function groundIn(db: ActorDb, fileId: string): Promise<readonly string[]> {
  if ((await listNeedRows(db, { state })).length > 0) return [];
  return (await listStandings(db, fileId)).map(({ recommendationId }) => recommendationId);
}
