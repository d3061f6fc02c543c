import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { ProjectFile } from '../shapes.ts';
import type { ConditionId, Standing, StepId } from '../steps.ts';

/** A project as it lies in the store. */
export type StoredProject = Pick<
  ProjectFile,
  'projectId' | 'organisationId' | 'stateCode' | 'language' | 'step' | 'outcome' | 'begunOn'
> &
  Pick<ProjectFile, 'pillars' | 'budget' | 'currency' | 'committed' | 'version'> & {
    readonly words: Partial<Record<Language, string>>;
  };

const projects = (db: ActorDb) =>
  db
    .selectFrom('project')
    .select(['project_id as projectId', 'organisation_id as organisationId', 'state_code as stateCode'])
    .select(['language', 'words', 'pillars', 'step', 'outcome', 'begun_on as begunOn', 'currency', 'version'])
    // Sums come as exact text; to a reader a number of so many digits is the same.
    .select([
      sql<number | null>`budget::float8`.as('budget'),
      sql<number | null>`committed::float8`.as('committed'),
    ])
    .$castTo<StoredProject>();

type Filter = {
  readonly state?: string | undefined;
  readonly step?: string | undefined;
  readonly needId?: string | undefined;
};

/** Projects this reader may know of, the latest begun first. */
export function listProjectRows(db: ActorDb, { state, step, needId }: Filter): Promise<StoredProject[]> {
  let rows = projects(db);
  if (state !== undefined) rows = rows.where('state_code', '=', state);
  if (step !== undefined) rows = rows.where('step', '=', step);
  if (needId !== undefined)
    rows = rows.where(
      sql<boolean>`exists (select from project_need where project_need.project_id = project.project_id
        and project_need.need_id = ${needId}::uuid)`,
    );
  return rows.orderBy('begun_on', 'desc').orderBy('project_id').execute();
}

export const findProject = (db: ActorDb, projectId: string): Promise<StoredProject | undefined> =>
  projects(db).where('project_id', '=', projectId).executeTakeFirst();

export type NewProject = Omit<StoredProject, 'step' | 'outcome' | 'committed' | 'version'> & {
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly needs: readonly { readonly needId: string; readonly fileId: string }[];
};

export async function insertProject(db: ActorDb, project: NewProject): Promise<void> {
  const { projectId, organisationId, stateCode } = project;
  await db
    .insertInto('project')
    .values({
      project_id: projectId,
      organisation_id: organisationId,
      state_code: stateCode,
      language: project.language,
      words: JSON.stringify(project.words),
      pillars: [...project.pillars],
      step: 'conceptualization',
      budget: project.budget === null ? null : String(project.budget),
      currency: project.currency,
      begun_on: project.begunOn,
      written_by: project.writtenBy,
      written_at: project.writtenAt,
    })
    .execute();
  await db
    .insertInto('project_need')
    .values(
      project.needs.map(({ needId, fileId }) => ({
        project_id: projectId,
        need_id: needId,
        organisation_id: organisationId,
        state_code: stateCode,
        file_id: fileId,
      })),
    )
    .execute();
}

type Moved = {
  readonly step: Standing;
  readonly committed: number | null;
  readonly outcome: string | null;
};

/** Moves a project on, if it is still as its actor saw it; false when it is not. */
export async function moveProject(
  db: ActorDb,
  { projectId, version }: Pick<StoredProject, 'projectId' | 'version'>,
  { step, committed, outcome }: Moved,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('project')
    .set({ step, outcome, version: version + 1, ...(committed !== null && { committed: String(committed) }) })
    .where('project_id', '=', projectId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type NewStep = Pick<StoredProject, 'projectId' | 'organisationId' | 'stateCode'> & {
  readonly stepId: string;
  readonly left: StepId;
  readonly next: Standing;
  readonly conditions: readonly ConditionId[];
  readonly language: Language;
  readonly evidence: string;
  readonly withoutProduct: string | null;
  readonly on: Day;
  readonly entryId: string;
  readonly by: string;
  readonly at: Instant;
};

export async function insertStep(db: ActorDb, step: NewStep): Promise<void> {
  await db
    .insertInto('project_step')
    .values({
      step_id: step.stepId,
      project_id: step.projectId,
      organisation_id: step.organisationId,
      state_code: step.stateCode,
      left_step: step.left,
      next_step: step.next,
      conditions: [...step.conditions],
      language: step.language,
      evidence: step.evidence,
      without_product: step.withoutProduct,
      on_day: step.on,
      entry_id: step.entryId,
      taken_by: step.by,
      taken_at: step.at,
    })
    .execute();
}

/** The steps a project has left, in their order. */
export function listSteps(db: ActorDb, projectId: string): Promise<ProjectFile['taken'][number][]> {
  return db
    .selectFrom('project_step')
    .select(['step_id as stepId', 'left_step as left', 'next_step as next', 'conditions', 'language'])
    .select(['evidence', 'without_product as withoutProduct', 'on_day as on'])
    .where('project_id', '=', projectId)
    .orderBy('taken_at')
    .$castTo<ProjectFile['taken'][number]>()
    .execute();
}
