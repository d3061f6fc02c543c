import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { stateNameBy } from '../../registry/server/index.ts';
import type { Standing } from '../acts.ts';
import { assessmentNotFound } from '../refusals.ts';

export type AssessmentRecord = Standing & {
  readonly assessmentId: string;
  readonly cycle: number;
  readonly templateId: string;
  readonly edition: number;
  readonly begunOn: Day;
  readonly submittedOn: Day | null;
  readonly adoptedOn: Day | null;
  readonly version: number;
  readonly stateName: string;
  readonly asked: number;
  readonly answered: number;
};

type Filter = {
  readonly assessmentId?: string | undefined;
  readonly cycle?: number | undefined;
  readonly status?: Standing['status'] | undefined;
  readonly state?: string | undefined;
};

/** Assessments this reader may read: the latest cycle first, and in it in the alphabet of the reader. */
export function listAssessmentRecords(
  db: ActorDb,
  language: Language,
  { assessmentId, cycle, status, state }: Filter = {},
): Promise<readonly AssessmentRecord[]> {
  return db
    .selectFrom('assessment')
    .innerJoin('assessment_template', 'assessment_template.template_id', 'assessment.template_id')
    .select(['assessment_id as assessmentId', 'state_code as stateCode', 'cycle'])
    .select(['assessment.template_id as templateId', 'edition', 'begun_on as begunOn', 'version'])
    .select(['shared_on as sharedOn', 'submitted_on as submittedOn', 'assessment.adopted_on as adoptedOn'])
    .select(({ ref }) => ref('status').$castTo<Standing['status']>().as('status'))
    .select(stateNameBy('assessment.state_code', language).as('stateName'))
    .select(
      sql<number>`(
      select count(*)::int from template_question where template_question.template_id = assessment.template_id
    )`.as('asked'),
    )
    .select(
      sql<number>`(
      select count(*)::int from answer
      where answer.assessment_id = assessment.assessment_id and (rating is not null or quantity is not null)
    )`.as('answered'),
    )
    .$if(assessmentId !== undefined, (query) => query.where('assessment_id', '=', assessmentId ?? ''))
    .$if(cycle !== undefined, (query) => query.where('cycle', '=', cycle ?? 0))
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? ''))
    .$if(state !== undefined, (query) => query.where('state_code', '=', state ?? ''))
    .orderBy('cycle', 'desc')
    .orderBy('stateName')
    .execute();
}

/** The assessment, or the refusal that there is none this reader may know of. */
export async function openAssessment(
  db: ActorDb,
  { language }: Actor,
  assessmentId: string,
): Promise<AssessmentRecord> {
  const [assessment] = await listAssessmentRecords(db, language, { assessmentId });
  if (!assessment) throw new Refused(assessmentNotFound());
  return assessment;
}

/** The latest assessment of a State, whatever its status. */
export async function findLatest(db: ActorDb, state: string): Promise<AssessmentRecord | undefined> {
  return (await listAssessmentRecords(db, 'en', { state }))[0];
}

type NewAssessment = {
  readonly assessmentId: string;
  readonly stateCode: string;
  readonly cycle: number;
  readonly templateId: string;
  readonly begunOn: Day;
  /** Known from the start only where an assessment is carried in as of a later day. */
  readonly sharedOn?: Day | null;
  readonly submittedOn?: Day | null;
};

export async function insertAssessment(db: ActorDb, assessment: NewAssessment): Promise<void> {
  const {
    assessmentId,
    stateCode,
    cycle,
    templateId,
    begunOn,
    sharedOn = null,
    submittedOn = null,
  } = assessment;
  await db
    .insertInto('assessment')
    .values({
      ...{ assessment_id: assessmentId, state_code: stateCode, cycle, template_id: templateId },
      ...{ begun_on: begunOn, shared_on: sharedOn, submitted_on: submittedOn },
      status: submittedOn ? 'submitted' : 'running',
    })
    .execute();
}

type Changes = {
  readonly status?: Standing['status'];
  readonly shared_on?: Day;
  readonly submitted_on?: Day;
  readonly adopted_on?: Day;
  readonly adopted_decision?: string;
};

/** Changes an assessment that is still at this version; false when somebody else was first. */
export async function changeAssessment(
  db: ActorDb,
  { assessmentId, version }: { readonly assessmentId: string; readonly version: number },
  changes: Changes,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment')
    .set({ ...changes, version: version + 1 })
    .where('assessment_id', '=', assessmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many assessments of each cycle there are for this reader, begun and submitted, the latest cycle first. */
export function countByCycle(db: ActorDb) {
  return db
    .selectFrom('assessment')
    .select([
      'cycle',
      sql<number>`count(*)::int`.as('begun'),
      sql<number>`count(submitted_on)::int`.as('submitted'),
    ])
    .groupBy('cycle')
    .orderBy('cycle', 'desc')
    .execute();
}
