import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type AnswersWorld, answersWorld, as } from './answers-world.fixture.ts';

let database: TestDatabase;
let world: AnswersWorld;
let first: string;
let second: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await answersWorld(database);
  await world.questionsAdopted();
  first = await world.begun('XAA');
  await world.saved(first, 0, { rating: 1 });
  await world.saved(first, 1, { rating: 2 });
});
afterAll(() => database.drop());

const quantityPlace = async () =>
  (await world.read(first)).questions.findIndex(({ answerType }) => answerType === 'quantity');

describe('an answer', () => {
  it('[A-058] keeps what it said before each change, by whom and when', async () => {
    await world.saved(first, 3, { rating: 1, words: { en: 'Nothing was seen.' } });
    await world.saved(first, 3, { rating: 3, words: { en: 'It was seen at work.' } });
    const { questions } = await world.read(first);
    expect(questions[3]?.answer).toMatchObject({
      ...{ version: 2, rating: 3, words: { en: 'It was seen at work.' } },
      earlier: [
        {
          ...{ version: 1, rating: 1, words: { en: 'Nothing was seen.' } },
          ...{ savedAs: 'access.country-expert', savedAt: world.moment().now },
        },
      ],
    });
  });

  it('is refused to whoever saw another version than stands', async () => {
    expect(await refusalOf(world.saved(first, 0, { rating: 3, version: 0 }))).toBe('platform.stale');
    expect(await refusalOf(world.saved(first, 5, { rating: 3, version: 2 }))).toBe('platform.stale');
    expect((await world.read(first)).questions[0]?.answer).toMatchObject({ rating: 1, version: 1 });
  });

  it('takes one of two people who save at the same moment, and tells the other', async () => {
    const { questionId } = (await world.read(first)).questions[0] ?? {};
    const both = await Promise.allSettled([
      world.saved(first, 0, { rating: 1, version: 1, words: { en: 'One.' } }),
      world.saved(first, 0, { rating: 1, version: 1, words: { en: 'Two.' } }, as('director')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { questions } = await world.read(first);
    const answer = questions.find((one) => one.questionId === questionId)?.answer;
    expect(answer).toMatchObject({ version: 2, earlier: [{ version: 1 }] });
  });

  it('takes a rating or a number, as the question asks', async () => {
    const place = await quantityPlace();
    expect(await refusalOf(world.saved(first, place, { rating: 1 }))).toBe('answers.other-answer-type');
    expect(await refusalOf(world.saved(first, 0, { quantity: 7 }))).toBe('answers.other-answer-type');
    await world.saved(first, place, { quantity: 7 });
    expect((await world.read(first)).questions[place]?.answer).toMatchObject({ quantity: 7, rating: null });
  });

  it('names sources that there are, each one thing, and none of a day to come', async () => {
    const on = world.moment().today;
    const withSource = (source: object) =>
      refusalOf(world.saved(first, 4, { sources: [{ on, ...source }] as never }));
    expect(await withSource({})).toBe('answers.one-source');
    expect(await withSource({ documentId: randomUUID(), reference: 'Both' })).toBe('answers.one-source');
    expect(await withSource({ documentId: randomUUID() })).toBe('documents.not-found');
    expect(await withSource({ reference: 'A report', on: '2027-01-01' })).toBe('answers.source-to-come');
    await world.saved(first, 4, { sources: [{ reference: 'A public report', on }] });
    expect((await world.read(first)).questions[4]?.answer?.sources).toMatchObject([
      { documentId: null, reference: 'A public report', on },
    ]);
  });

  it('[A-058] is read with what it said before by whoever may read it: its State, once it was shared', async () => {
    await world.shared(first);
    expect((await world.read(first, as('XAA'))).questions[3]?.answer).toMatchObject({
      ...{ rating: 3, earlier: [{ version: 1, rating: 1, words: { en: 'Nothing was seen.' } }] },
    });
    expect(await refusalOf(world.read(first, as('XAB')))).toBe('assessment.not-found');
  });

  it('is saved by nobody but CTED, and by nobody any more once it was submitted', async () => {
    expect(await refusalOf(world.saved(first, 0, { rating: 4 }, as('XAA')))).toBe('assessment.not-your-act');
    await world.submitted(first);
    expect(await refusalOf(world.saved(first, 0, { rating: 4 }))).toBe('assessment.submitted-already');
  });
});

describe('an answer of the next cycle', () => {
  it('begins with that of the cycle before, and its sources', async () => {
    world.at('2026-09-01');
    second = await world.begun('XAA');
    const [before, now] = [await world.read(first), await world.read(second)];
    expect(now.questions[0]).toMatchObject({
      answer: { rating: 1, version: 1 },
      previous: { answerId: before.questions[0]?.answer?.answerId, rating: 1, cycle: 1 },
      change: 'no-change',
    });
    expect(now.questions[4]?.answer?.sources).toMatchObject([{ reference: 'A public report' }]);
  });

  it('takes another rating only with a record of the thread of this State that made it so', async () => {
    const elsewhere = await world.visited('XAB', 2);
    const answer = (await world.read(second)).questions[1]?.answer?.answerId ?? '';
    const refused = async (causes: { kind: string; recordId: string }[]) =>
      refusalOf(world.saved(second, 0, { rating: 3, causes }));
    expect(await refused([])).toBe('answers.cause-missing');
    expect(await refused([{ kind: 'visit', recordId: randomUUID() }])).toBe('answers.cause-unknown');
    expect(await refused([elsewhere])).toBe('answers.cause-unknown');
    expect(await refused([{ kind: 'answer', recordId: answer }])).toBe('answers.cause-unknown');
    const cause = await world.visited('XAA', 1);
    expect(await refused([{ ...cause, kind: 'reply' }])).toBe('answers.cause-unknown');
    await world.saved(second, 0, { rating: 3, causes: [cause] });
    expect((await world.read(second)).questions[0]?.answer?.causes).toMatchObject([cause]);
  });

  it('keeps its rating without any reason, whatever else is put right', async () => {
    await world.saved(second, 1, { rating: 2, words: { en: 'Still as seen.' } });
    expect((await world.read(second)).questions[1]?.answer?.words).toEqual({ en: 'Still as seen.' });
  });

  it('[A-055] shows progress, no change or regression for every question, and what is still missing', async () => {
    const cause = await world.visited('XAA', 3);
    await world.saved(second, 3, { rating: 0, causes: [cause] });
    const { questions } = await world.read(second);
    expect([0, 1, 3].map((at) => [questions[at]?.change, questions[at]?.shortfall])).toEqual([
      ['progress', 1],
      ['no-change', 2],
      ['regression', 4],
    ]);
  });

  it('stands in the journal with its causes, and without a word of what was said', async () => {
    const { rows } = await database.admin.query(
      `select event, detail from journal_entry where file_id = $1 order by seq`,
      [second],
    );
    expect(rows.map(({ event }) => event)).toEqual([
      'assessment-begun',
      'answer-saved',
      'answer-saved',
      'answer-saved',
    ]);
    expect(rows[1]?.detail).toMatchObject({ rating: 3, version: 2, causes: [{ kind: 'visit' }] });
    expect(JSON.stringify(rows)).not.toContain('As seen');
  });
});

describe('the steps of an assessment', () => {
  it('is submitted to the Committee once, and not without any answer', async () => {
    const empty = await world.begun('XAB');
    expect(await refusalOf(world.submitted(empty))).toBe('assessment.nothing-answered');
    await world.submitted(second);
    expect(await refusalOf(world.submitted(second))).toBe('assessment.submitted-already');
  });

  it('is adopted only when it was submitted, and under a decision of its kind', async () => {
    const decision = await world.decided('assessment-adopted');
    const running = await world.acting(as('expert'), (db) =>
      db.selectFrom('assessment').select('assessment_id as id').where('status', '=', 'running').execute(),
    );
    expect(await refusalOf(world.adopted(running[0]?.id ?? '', decision))).toBe('assessment.not-submitted');
    expect(await refusalOf(world.moved(second, 'adopt'))).toBe('assessment.decision-missing');
    const other = await world.decided('activity');
    expect(await refusalOf(world.adopted(second, other))).toBe('decisions.other-kind-assessment-adopted');
    await world.adopted(second, decision);
    expect(await refusalOf(world.adopted(second, decision))).toBe('assessment.adopted-already');
  });
});
