import { sql } from 'kysely';
import type { Language } from '../../platform/language.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { stateNameBy } from '../../registry/server/index.ts';
import type { Standing } from '../acts.ts';

export type AssessmentRecord = Standing & {
  readonly assessmentId: string;
  readonly cycle: number;
  readonly templateId: string;
  readonly edition: number;
  readonly deviation: string | null;
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
    .select(['assessment.template_id as templateId', 'edition', 'deviation', 'begun_on as begunOn'])
    .select(['shared_on as sharedOn', 'submitted_on as submittedOn', 'assessment.adopted_on as adoptedOn'])
    .select('assessment.version')
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
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'running'))
    .$if(state !== undefined, (query) => query.where('state_code', '=', state ?? ''))
    .orderBy('cycle', 'desc')
    .orderBy('stateName')
    .orderBy('state_code')
    .execute();
}

/** The latest assessment of a State, whatever its status. */
export function findLatest(db: ActorDb, stateCode: string) {
  return db
    .selectFrom('assessment')
    .select(['assessment_id as assessmentId', 'cycle', 'status', 'template_id as templateId'])
    .where('state_code', '=', stateCode)
    .orderBy('cycle', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The edition under which a cycle was first begun; undefined while nobody has begun it. */
export async function editionOfCycle(db: ActorDb, cycle: number): Promise<string | undefined> {
  const first = await db
    .selectFrom('assessment')
    .select('template_id as templateId')
    .where('cycle', '=', cycle)
    .where('deviation', 'is', null)
    .orderBy('begun_on')
    .orderBy('assessment_id')
    .limit(1)
    .executeTakeFirst();
  return first?.templateId;
}

type NewAssessment = {
  readonly assessmentId: string;
  readonly stateCode: string;
  readonly cycle: number;
  readonly templateId: string;
  readonly deviation: string | null;
  readonly begunOn: Day;
  /** Known from the start only where an assessment is carried in as of a later day. */
  readonly sharedOn?: Day | null;
  readonly submittedOn?: Day | null;
};

export async function insertAssessment(db: ActorDb, assessment: NewAssessment): Promise<void> {
  await db
    .insertInto('assessment')
    .values({
      assessment_id: assessment.assessmentId,
      state_code: assessment.stateCode,
      cycle: assessment.cycle,
      template_id: assessment.templateId,
      deviation: assessment.deviation,
      begun_on: assessment.begunOn,
      shared_on: assessment.sharedOn ?? null,
      submitted_on: assessment.submittedOn ?? null,
      status: assessment.submittedOn ? 'submitted' : 'running',
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
    .select('cycle')
    .select(({ fn }) => [fn.countAll<string>().as('begun'), fn.count<string>('submitted_on').as('submitted')])
    .groupBy('cycle')
    .orderBy('cycle', 'desc')
    .execute();
}

/** How many were submitted in each year, the latest first. */
export function countByYear(db: ActorDb) {
  const year = sql<number>`extract(year from submitted_on)::int`;
  return db
    .selectFrom('assessment')
    .select([year.as('year'), ({ fn }) => fn.countAll<string>().as('submitted')])
    .where('submitted_on', 'is not', null)
    .groupBy(year)
    .orderBy('year', 'desc')
    .execute();
}
