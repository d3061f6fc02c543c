import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, publicReader } from '../platform/actor.ts';
import { putForwardEdition } from '../questions/server/index.ts';
import { type AnswersWorld, answersWorld, as } from './server/answers-world.fixture.ts';
import { commentAnswer } from './server/comment-answer.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: AnswersWorld;
let assessmentId: string;

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'a member': as('member'),
  'the State assessed': as('XAA'),
  'its focal point': as('focalXAA'),
  'another State': as('XAB'),
  'a partner': as('visitingExpert'),
  'a donor': as('donor'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

beforeAll(async () => {
  database = await testDatabase();
  world = await answersWorld(database);
  await world.questionsAdopted();
  assessmentId = await world.begun('XAA');
  await world.saved(assessmentId, 0, { rating: 1 });
  const sources = [{ reference: 'A public report', on: world.moment().today }];
  await world.saved(assessmentId, 0, { rating: 2, sources, causes: [await world.visited('XAA', 1)] });
  await world.begun('XAB');
});
afterAll(() => database.drop());

const tables = [
  'assessment',
  'answer',
  'answer_earlier',
  'answer_source',
  'answer_cause',
  'answer_comment',
] as const;
const surveys = ['assessment_template', 'question', 'template_question'] as const;

const counted = (actor: Actor, of: readonly string[]): Promise<number[]> =>
  withActor(database, actor, async (db) => {
    const counts: number[] = [];
    for (const table of of) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.ref(table)}`.execute(db);
      counts.push(rows[0]?.n ?? -1);
    }
    return counts;
  });

async function seen(of: readonly string[] = tables): Promise<Record<string, number[]>> {
  const by: Record<string, number[]> = {};
  for (const [reader, actor] of Object.entries(readers)) by[reader] = await counted(actor, of);
  return by;
}

const nothing = [0, 0, 0, 0, 0, 0];
const outside = {
  'another State': nothing,
  'a partner': nothing,
  'a donor': nothing,
  'the public': nothing,
  'an administrator': nothing,
};

const comment = async (who: Actor, by = who.personId, stateCode = 'XAA') => {
  const { questions } = await world.read(assessmentId);
  const answerId = questions[0]?.answer?.answerId;
  return withActor(database, who, (db) =>
    db
      .insertInto('answer_comment')
      .values({
        comment_id: crypto.randomUUID(),
        answer_id: answerId ?? '',
        assessment_id: assessmentId,
        state_code: stateCode,
        words: '{"en": "A word."}',
        given_on: world.moment().today,
        given_at: world.moment().now,
        by_person: by,
      })
      .execute(),
  );
};

describe('what there is: assessments, answers, what they said before, sources, causes, comments', () => {
  const ofCted = [2, 1, 1, 1, 1, 0];

  it('while CTED works on it', async () => {
    expect(await seen()).toEqual({
      CTED: ofCted,
      'a member': nothing,
      'the State assessed': nothing,
      'its focal point': nothing,
      ...outside,
    });
    await expect(comment(as('XAA'))).rejects.toThrow(/row-level security/);
  });

  it('once it was shared with its State: for that State, which comments on it', async () => {
    await world.shared(assessmentId);
    expect(await seen()).toEqual({
      CTED: ofCted,
      'a member': nothing,
      'the State assessed': [1, 1, 1, 1, 1, 0],
      'its focal point': [1, 1, 1, 1, 1, 0],
      ...outside,
    });
    const { questions } = await world.read(assessmentId);
    const questionId = questions[0]?.questionId ?? '';
    const words = { en: 'The State would like to add a law.' };
    await world.acting(as('XAA'), (db) =>
      commentAnswer(db, as('XAA'), { assessmentId, questionId, words }, world.moment()),
    );
    expect(await seen()).toMatchObject({
      'the State assessed': [1, 1, 1, 1, 1, 1],
      'a member': nothing,
      ...outside,
    });
    await expect(comment(as('XAB'))).rejects.toThrow(/row-level security/);
    await expect(comment(as('XAA'), as('XAB').personId)).rejects.toThrow(/row-level security/);
    await expect(comment(as('XAA'), as('XAA').personId, 'XAB')).rejects.toThrow(/row-level security/);
  });

  it('once it was submitted: for the Committee too', async () => {
    await world.submitted(assessmentId);
    expect((await seen())['a member']).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('once the Committee has adopted it: for its State, whether it was shared before or not', async () => {
    const other = await world.acting(as('expert'), (db) =>
      db
        .selectFrom('assessment')
        .select('assessment_id')
        .where('state_code', '=', 'XAB')
        .executeTakeFirstOrThrow(),
    );
    await world.saved(other.assessment_id, 0, { rating: 4 });
    await world.submitted(other.assessment_id);
    expect(await counted(as('XAB'), tables)).toEqual(nothing);
    await world.adopted(other.assessment_id, await world.decided('assessment-adopted'));
    expect(await counted(as('XAB'), tables)).toEqual([1, 1, 0, 0, 0, 0]);
  });
});

describe('the questions', () => {
  it('are there for CTED, the Committee and States; of an edition that is not adopted, not for States', async () => {
    const asked = (await counted(as('expert'), surveys))[2] ?? 0;
    expect(asked).toBeGreaterThan(20);
    const { questions } = await world.read(assessmentId);
    const changes = [{ is: 'retire', questionId: questions[3]?.questionId ?? '' }] as const;
    await world.acting(as('expert'), (db) =>
      putForwardEdition(db, as('expert'), [...changes], world.moment()),
    );
    const all = [2, asked, 2 * asked - 1];
    expect(await seen(surveys)).toEqual({
      CTED: all,
      'a member': all,
      'the State assessed': [1, asked, asked],
      'its focal point': [1, asked, asked],
      'another State': [1, asked, asked],
      'a partner': [0, 0, 0],
      'a donor': [0, 0, 0],
      'the public': [0, 0, 0],
      'an administrator': all,
    });
  });

  it('are put in force by nobody who only carries them in', async () => {
    const adopting = withActor(database, as('administrator'), (db) =>
      db
        .insertInto('assessment_template')
        .values({
          template_id: crypto.randomUUID(),
          kind: 'oia',
          edition: 1,
          adopted_on: world.moment().today,
          adopted_decision: crypto.randomUUID(),
        })
        .execute(),
    );
    await expect(adopting).rejects.toThrow(/row-level security/);
    const worded = withActor(database, as('administrator'), (db) =>
      sql`insert into template_question select (jsonb_populate_record(asked,
          jsonb_build_object('template_id', gen_random_uuid(), 'adopted_on', ${world.moment().today}::date))).*
        from template_question as asked limit 1`.execute(db),
    );
    await expect(worded).rejects.toThrow(/row-level security/);
  });
});

describe('who writes', () => {
  it.each(['member', 'XAA', 'visitingExpert', 'administrator'] as const)('not %s', async (who) => {
    const begin = withActor(database, as(who), (db) =>
      db
        .insertInto('assessment')
        .values({
          assessment_id: crypto.randomUUID(),
          state_code: 'XAA',
          cycle: 9,
          template_id: crypto.randomUUID(),
          begun_on: world.moment().today,
        })
        .execute(),
    );
    await expect(begin).rejects.toThrow(/permission denied/);
    const change = withActor(database, as(who), (db) =>
      db.updateTable('answer').set({ rating: 4 }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
