import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { openTrainingWorld } from '../../training/server/index.ts';
import { getFlow } from './get-flow.ts';
import { listThemeRatings } from './list-theme-ratings.ts';

// Two fictional States: XAA was assessed and submitted, with one question not rated and a finding on the other; XAB is
// still being assessed.

const ids = {
  provision: '00000000-0000-4000-8000-00000000aa01',
  law: '00000000-0000-4000-8000-00000000aa02',
  prison: '00000000-0000-4000-8000-00000000aa03',
  template: '00000000-0000-4000-8000-00000000aa04',
  lawAnswer: '00000000-0000-4000-8000-00000000aa05',
};
const person = trainingPersons.expert.personId;
const six = '{"en":"E","fr":"F","es":"S","ru":"R","ar":"A","zh":"Z"}';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock('2026-03-13T15:00:00Z', 'America/New_York'));
  await openTrainingWorld(database, day('2026-03-13'));
  await keep(`insert into resolution (symbol, body, kind, number, year, title, title_kind, title_status, subject)
    values ('S/RES/1373 (2001)', 'Security Council', 'resolution', '1373', 2001, 't', 'title', 'verified', 's')`);
  await keep(
    `insert into provision values ('${ids.provision}', 'S/RES/1373 (2001)', '1 (a)', 1, '{prisons}', '${six}')`,
  );
  await keep(
    `insert into assessment_template (template_id, kind, edition) values ('${ids.template}', 'oia', 1)`,
  );
  for (const [question, theme, subtopic, position] of [
    [ids.law, 'legal-criminal-justice', 'court-jurisdiction', 1],
    [ids.prison, 'prisons', 'prison-rehabilitation', 2],
  ]) {
    await keep(
      `insert into question values ('${question}', '${ids.provision}', '${theme}', '${subtopic}', 'rating')`,
    );
    await keep(`insert into template_question (template_id, question_id, position, wording, evidence, adopted_on)
      values ('${ids.template}', '${question}', ${position}, '${six}', '${six}', '2025-12-01')`);
  }
  await assessed('XAA', "'2026-02-01'", 3, ids.lawAnswer);
  await assessed('XAB', 'null', 1, '00000000-0000-4000-8000-00000000aa06');
}, 60_000);
afterAll(() => database.drop());

const keep = (statement: string) => database.admin.query(statement);

async function assessed(state: string, submitted: string, rating: number, answer: string) {
  const status = submitted === 'null' ? 'running' : 'submitted';
  const { rows } = await database.admin.query<{ assessment_id: string }>(
    `insert into assessment (assessment_id, state_code, cycle, template_id, begun_on, shared_on, submitted_on, status)
     values (gen_random_uuid(), '${state}', 1, '${ids.template}', '2026-01-01', ${submitted}, ${submitted}, '${status}')
     returning assessment_id`,
  );
  await keep(`insert into answer (answer_id, assessment_id, state_code, question_id, rating, saved_on, saved_at, saved_by)
    values ('${answer}', '${rows[0]?.assessment_id}', '${state}', '${ids.law}', ${rating}, '2026-01-02', now(), '${person}')`);
}

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const member: Actor = { ...trainingPersons.member, language: 'en' };
const mission = (state: string): Actor => ({ ...missionOf(state), language: 'en' });
const ratings = (actor: Actor, training = true) =>
  withActor(database, actor, (db) => listThemeRatings(db, actor, training));
const flow = (actor: Actor, state: string) => withActor(database, actor, (db) => getFlow(db, actor, state));

describe('States by themes', () => {
  it('give the mean of what was rated, and say what was not', async () => {
    const { themes, rows } = await ratings(expert);
    expect(themes).toHaveLength(11);
    expect(rows).toMatchObject([
      {
        stateCode: 'XAA',
        cycle: 1,
        mean: 3,
        themes: [
          { themeId: 'legal-criminal-justice', asked: 1, rated: 1, mean: 3 },
          { themeId: 'prisons', asked: 1, rated: 0, mean: null },
        ],
      },
    ]);
  });

  it('keep practice and work apart', async () => {
    expect((await ratings(expert, false)).rows).toEqual([]);
  });

  it('are there for the Committee, a State sees its own row, and nobody else any', async () => {
    expect((await ratings(member)).rows.map(({ stateCode }) => stateCode)).toEqual(['XAA']);
    expect((await ratings(mission('XAA'))).rows.map(({ stateCode }) => stateCode)).toEqual(['XAA']);
    expect((await ratings(mission('XAC'))).rows).toEqual([]);
    expect((await ratings(publicReader('en'))).rows).toEqual([]);
  });
});

describe('the flow of a State', () => {
  it('counts what there is along the thread for whoever may see it', async () => {
    const { stages, stateName } = await flow(expert, 'XAA');
    expect(stateName).not.toBe('XAA');
    expect(stages.filter(({ count }) => count > 0)).toEqual([
      { stage: 'provision', count: 1, ledOn: 1 },
      { stage: 'question', count: 1, ledOn: 1 },
      { stage: 'answer', count: 1, ledOn: 0 },
    ]);
  });

  it('says that there is nothing to a reader of another State, and of a State without records', async () => {
    const nothing = { refusal: { code: 'analysis.nothing-to-follow' } };
    await expect(flow(mission('XAC'), 'XAA')).rejects.toMatchObject(nothing);
    await expect(flow(expert, 'XAC')).rejects.toMatchObject(nothing);
  });
});
