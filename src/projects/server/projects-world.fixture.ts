import { type NeedWorld, needWorld } from '../../../tools/test/worlds/need-world.ts';
import type { Named } from '../../../tools/test/worlds/small-world.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { beginProject } from './begin-project.ts';
import { getProject, listProjects } from './read-projects.ts';
import { takeProjectStep } from './take-step.ts';

// What this part does about needs, for its tests, through its acts.

export type ProjectsWorld = Awaited<ReturnType<typeof projectsWorld>>;

/** A visit whose report was transmitted, with a need that is cleared for partners and one that is not. */
export async function projectsWorld(database: TestDatabase, { adopted = true } = {}) {
  const world = await needWorld(database);
  await world.happened('closing-meeting-held', '2025-04-05');
  if (adopted) await world.happened('report-adopted', '2025-10-01');
  await world.happened('report-transmitted', '2025-10-02');
  const need = (await world.stated('XAA')).needId;
  const second = (await world.stated('XAA')).needId;
  await world.cleared('XAA', need);
  return { ...world, need, second, ...projectsIn(world) };
}

function projectsIn({ does, given }: NeedWorld) {
  type Begun = Partial<Parameters<typeof beginProject>[2]>;
  const begun = (who: Named, needIds: string[], asked: Begun = {}) =>
    does(who, (db, actor) => {
      const said = { language: 'en', title: 'Training of lawyers' } as const;
      return beginProject(db, actor, { ...said, pillars: ['III'], needIds, ...asked }, given());
    });
  const project = (who: Named, projectId: string) =>
    does(who, (db, actor) => getProject(db, actor, projectId));
  const projects = (who: Named, needId?: string) =>
    does(who, async (db, actor) => (await listProjects(db, actor, { needId })).rows);
  type Taken = Partial<Parameters<typeof takeProjectStep>[3]>;
  /** The step the project stands in is left, everything it asks fulfilled. */
  const moved = async (who: Named, projectId: string, asked: Taken = {}) => {
    const { step, asks, version } = await project('expert', projectId);
    const from = step === 'closed' ? 'evaluation' : step;
    const said = { from, language: 'en', evidence: 'Note of the day', version } as const;
    return does(who, (db, actor) =>
      takeProjectStep(db, actor, projectId, { ...said, fulfilled: [...asks], ...asked }, given()),
    );
  };
  return { begun, project, projects, moved };
}
