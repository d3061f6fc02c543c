import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { listRatings } from '../../assessment/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { adoptEdition, putForwardEdition } from '../../questions/server/index.ts';
import { type AnswersWorld, answersWorld, as } from './answers-world.fixture.ts';

// One history to its end: questions adopted, a first cycle, another edition in the middle of it, a second cycle.

let database: TestDatabase;
let world: AnswersWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await answersWorld(database);
});
afterAll(() => database.drop());

const expert = as('expert');
const six = (words: string) => ({ en: words, fr: words, es: words, ru: words, ar: words, zh: words });

/** A further edition: the first question worded anew, the second retired, one added. */
async function furtherEdition(first: string): Promise<string> {
  const { questions } = await world.read(first);
  const [one, two, three] = questions.map(({ questionId }) => questionId);
  if (!one || !two || !three) throw new Error('the first edition asks nothing');
  const words = { wording: six('A question in other words?'), evidence: six('Other evidence.') };
  const changes = [
    { is: 'reword', questionId: one, ...words },
    { is: 'retire', questionId: two },
    { is: 'add', questionId: three, ...words },
  ] as const;
  const put = (db: ActorDb) => putForwardEdition(db, expert, [...changes], world.moment());
  return (await world.acting(expert, put)).templateId;
}

describe('the questions and the cycles of a State', () => {
  let first: string;
  let second: string;

  it('[A-061] are used for an assessment only once the Committee has adopted them', async () => {
    expect(await refusalOf(world.begun('XAA'))).toBe('questions.none-in-force');
    const templateId = await world.questionsAdopted();
    const { rows } = await database.admin.query(
      `select t.adopted_on::text, d.kind from assessment_template t
       join decision d on d.decision_id = t.adopted_decision where template_id = $1`,
      [templateId],
    );
    expect(rows).toEqual([{ adopted_on: world.moment().today, kind: 'template-adopted' }]);
    first = await world.begun('XAA');
    expect(await world.read(first)).toMatchObject({ edition: 1, cycle: 1, status: 'running' });
  });

  it('ask about all eleven areas', async () => {
    const { questions, themes } = await world.read(first);
    expect(questions.length).toBeGreaterThanOrEqual(22);
    expect(themes).toHaveLength(11);
    expect(themes.every(({ asked }) => asked > 0)).toBe(true);
  });

  it('[A-061] refuse an edition under a decision of another kind', async () => {
    const templateId = await furtherEdition(first);
    const adopt = (decisionId: string) =>
      world.acting(expert, (db) => adoptEdition(db, expert, { templateId, decisionId }, database.clock));
    expect(await refusalOf(adopt(await world.decided('activity')))).toBe(
      'decisions.other-kind-template-adopted',
    );
  });

  it('[A-059] stay as they were in what runs when a further edition comes into force', async () => {
    await world.saved(first, 0, { rating: 1 });
    await world.saved(first, 1, { rating: 2 });
    await world.saved(first, 2, { rating: 3 });
    const before = await world.read(first);
    world.at('2026-05-04');
    await world.questionsAdopted();
    expect(await world.read(first)).toEqual(before);
    await world.submitted(first);
  });

  it('[A-059] are worded by the present edition in the next cycle, and the answers of the old one stay under their words', async () => {
    world.at('2026-09-01');
    second = await world.begun('XAA');
    const now = await world.read(second);
    const before = await world.read(first);
    expect(now).toMatchObject({ edition: 2, cycle: 2, answered: 2, previousId: first });
    expect(now.questions[0]).toMatchObject({
      questionId: before.questions[0]?.questionId,
      wording: 'A question in other words?',
      isReworded: true,
      previous: { rating: 1, wording: before.questions[0]?.wording },
      answer: { rating: 1 },
    });
    expect(now.questions.map(({ questionId }) => questionId)).not.toContain(before.questions[1]?.questionId);
    expect(before.questions[1]).toMatchObject({ answer: { rating: 2 } });
    expect(now.questions[2]).toMatchObject({
      answer: null,
      previous: null,
      wording: 'A question in other words?',
    });
  });

  it('are compared between cycles by question, with the reason of a change followed to its end', async () => {
    const cause = await world.visited('XAA', 1);
    await world.saved(second, 0, { rating: 3, causes: [cause] });
    await world.submitted(second);
    const ratings = await world.acting(expert, (db) => listRatings(db, { stateCodes: ['XAA'] }));
    expect(ratings[0]).toMatchObject({ cycle: 2, rating: 3 });
    const chain = await database.admin.query(
      `select before_kind, count(*)::int from assessment_chain_link
       where after_kind = 'answer' and after_id = $1 group by before_kind order by before_kind`,
      [ratings[0]?.answerId],
    );
    expect(chain.rows.map(({ before_kind }) => before_kind)).toEqual(['answer', 'question', 'visit']);
  });
});
