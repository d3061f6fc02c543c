import { trainingPersons } from '../../access/server/index.ts';
import { listNeedRows } from '../../assistance/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { stepAt } from '../steps.ts';
import { beginProject } from './begin-project.ts';
import { listProjectRows } from './project-store.ts';
import { getProject } from './read-projects.ts';
import { takeProjectStep } from './take-step.ts';

// A fictional donor answers the need that the State of the thread lets be known; its project has come to its fourth step.

const state = 'XAW';
const donor: Actor = { ...trainingPersons.donor, language: 'en' };

const momentOn = (on: Day) => ({ today: on, now: `${on}T16:00:00.000Z` });

const evidence = [
  [70, 'Concept note of the institute, with the need and pillar III.'],
  [55, 'Note of the consultation with CTED, and of the checks of the analysis.'],
  [30, 'Project document, approved, and the agreement of the State to it.'],
] as const;

/** Begins a project for the need the donor may know of and leaves three steps, each on its day; says how many were begun. */
export async function openTrainingProjects(database: Database, today: Day): Promise<number> {
  const dayOf = (before: number): Day => plus(today, `-P${before}D`);
  const projectId = await withActor(database, donor, async (db) => {
    const [need] = await listNeedRows(db, { state });
    if (!need || (await listProjectRows(db, { state })).length > 0) return undefined;
    const title = 'Analysts of passenger information for Umbrel';
    const sum = { pillars: ['III' as const], budget: 180_000, currency: 'USD' };
    const asked = { language: 'en' as const, title, needIds: [need.needId], ...sum };
    return (await beginProject(db, donor, asked, momentOn(dayOf(80)))).projectId;
  });
  if (!projectId) return 0;
  for (const [before, words] of evidence) {
    await withActor(database, donor, async (db) => {
      const { step, version } = await getProject(db, donor, projectId);
      const at = stepAt(step);
      if (!at) throw new Error('a project of the training world is closed');
      const said = {
        from: at.id,
        fulfilled: [...at.asks],
        language: 'en' as const,
        evidence: words,
        version,
      };
      await takeProjectStep(db, donor, projectId, said, momentOn(dayOf(before)));
    });
  }
  return 1;
}
