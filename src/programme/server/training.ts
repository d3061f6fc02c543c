import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { daysOfTraining } from '../../reports/server/index.ts';
import { listDuties } from './duty-store.ts';
import { giveEvidence } from './give-evidence.ts';
import { oweDuty } from './owe-duty.ts';
import { openTrainingMeetings } from './training-meetings.ts';

const state = 'XAW';
const expert: Actor = { ...trainingPersons.expert, language: 'en' };

/**
 * The meetings of the training world at which a list and a report were adopted, and what CTED owed under the programme:
 * the follow-up of the visit to XAW, met in time, and two duties of the year that still run. Repeating it changes nothing.
 */
export async function openTrainingProgramme(database: Database, today: Day): Promise<void> {
  await openTrainingMeetings(database, today);
  const year = Number(today.slice(0, 4));
  const runs = momentOn(today);
  for (const itemId of ['cted-2020-15', 'cted-2020-32']) {
    await unlessOwed(database, itemId, (db) => oweDuty(db, expert, itemId, { year }, runs));
  }
  await followUpGiven(database);
}

/** Twelve months from the preliminary assessment, and the report that came before they were over. */
async function followUpGiven(database: Database): Promise<void> {
  const dayOf = await daysOfTraining(database, state);
  const [fromOn, givenOn] = [dayOf?.('pao-submitted'), dayOf?.('follow-up-report-submitted')];
  if (!fromOn || !givenOn) return;
  const itemId = 'cted-2020-09';
  const asked = { year: Number(fromOn.slice(0, 4)), fromOn };
  const duty = await unlessOwed(database, itemId, (db) =>
    oweDuty(db, expert, itemId, asked, momentOn(fromOn)),
  );
  const fileId = await withActor(database, expert, (db) => findTrainingFile(db, state));
  if (!duty || !fileId) return;
  const paper = { stateCode: state, fileId, title: 'Follow-up report after twelve months', on: givenOn };
  const { now } = momentOn(givenOn);
  const recordId = await fileTrainingPaper(database, expert, { ...paper, now, ofCted: true });
  await withActor(database, expert, (db) =>
    giveEvidence(db, expert, duty.dutyId, { kind: 'document', recordId }, momentOn(givenOn)),
  );
}

/** What the act gives, unless something is owed under the item already. */
async function unlessOwed<T>(
  database: Database,
  itemId: string,
  act: (db: ActorDb) => Promise<T>,
): Promise<T | undefined> {
  return withActor(database, expert, async (db) => {
    const there = await listDuties(db, [itemId]);
    return there.length > 0 ? undefined : act(db);
  });
}

/** In the morning at Headquarters. */
const momentOn = (on: Day) => ({ today: on, now: `${on}T15:00:00.000Z`, mode: 'training' }) as const;
