import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { fileTrainingPaper } from '../../documents/server/index.ts';
import { listStandings } from '../../followup/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/server/database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../visits/server/index.ts';
import { stepAt } from '../steps.ts';
import { beginProject } from './begin-project.ts';
import { listNeedRows } from './need-store.ts';
import { getProject } from './read-projects.ts';
import { stateNeed } from './state-need.ts';
import { takeProjectStep } from './take-step.ts';

// What the State of the thread needs: one need it lets go with its report, one that stays between it and CTED, and a
// project of a fictional donor that has come to its fourth step.

const state = 'XAW';
const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const mission: Actor = { ...missionOf(state), language: 'en' };
const donor: Actor = { ...trainingPersons.donor, language: 'en' };

/** States two needs of the training State and begins a project for the first, each on its day; says how many were added. */
export async function openTrainingAssistance(database: Database, today: Day): Promise<number> {
  const dayOf = (before: number): Day => plus(today, `-P${before}D`);
  const fileId = await withActor(database, expert, (db) => findTrainingFile(db, state));
  const ground = fileId ? await withActor(database, expert, (db) => groundIn(db, fileId)) : [];
  const [first, , third = first] = ground;
  if (!fileId || !first || !third) return 0;
  const needId = await withActor(database, mission, async (db) => {
    const asked = { ...analysts, ground: { recommendationId: third }, withReport: true };
    return (await stateNeed(db, mission, asked, momentOn(dayOf(90)))).needId;
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
  await answer(database, needId, dayOf);
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

const evidence = [
  [70, 'Concept note of the institute, with the need and pillar III.'],
  [55, 'Note of the consultation with CTED, and of the checks of the analysis.'],
  [30, 'Project document, approved, and the agreement of the State to it.'],
] as const;

/** The donor begins a project for the need, and leaves three steps; nothing is begun for a need it may not know of. */
async function answer(database: Database, needId: string, dayOf: (before: number) => Day): Promise<void> {
  const project = await withActor(database, donor, async (db) => {
    if ((await listNeedRows(db, {})).every((one) => one.needId !== needId)) return undefined;
    const begun = {
      language: 'en',
      title: 'Analysts of passenger information for Umbrel',
      needIds: [needId],
    } as const;
    const sum = { pillars: ['III' as const], budget: 180_000, currency: 'USD' };
    return beginProject(db, donor, { ...begun, needIds: [needId], ...sum }, momentOn(dayOf(80)));
  });
  if (!project) return;
  for (const [before, words] of evidence) {
    await withActor(database, donor, async (db) => {
      const { step, version } = await getProject(db, donor, project.projectId);
      const at = stepAt(step);
      if (!at) throw new Error('a project of the training world is closed');
      const asked = {
        from: at.id,
        fulfilled: [...at.asks],
        language: 'en',
        evidence: words,
        version,
      } as const;
      await takeProjectStep(
        db,
        donor,
        project.projectId,
        { ...asked, fulfilled: [...at.asks] },
        momentOn(dayOf(before)),
      );
    });
  }
}
