import { readFileSync } from 'node:fs';
import { addTrainingPersons, focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import type { Step } from '../../assessment/contract.ts';
import { beginAssessment, moveAssessment } from '../../assessment/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { adoptEdition, importQuestions } from '../../questions/server/index.ts';
import { importRegistry, importStates } from '../../registry/server/index.ts';
import { importStandards } from '../../standards/server/index.ts';
import type { Assessment } from '../shapes.ts';
import { getAssessment } from './get-assessment.ts';
import { saveAnswer } from './save-answer.ts';

// Builders for the tests of this part. They go through the real acts, each by the person whose act it is.

const persons = {
  ...trainingPersons,
  XAA: missionOf('XAA'),
  XAB: missionOf('XAB'),
  focalXAA: focalPointOf('XAA'),
};
export const as = (who: keyof typeof persons): Actor => ({ ...persons[who], language: 'en' });
const administrator: Actor = { ...publicReader('en'), audience: 'administrator' };
const expert = as('expert');

type Given = Partial<Parameters<typeof saveAnswer>[2]>;
export type AnswersWorld = Awaited<ReturnType<typeof answersWorld>>;

/** A world with two fictional States and the questions as they are carried in, which nobody has adopted yet. */
export async function answersWorld(database: TestDatabase) {
  at('2026-03-02');
  await withActor(database, administrator, async (db) => {
    await importRegistry(db, [ctc2020]);
    await importStates(db, ['XAA', 'XAB'].map(fictional));
    await importStandards(db);
    await importQuestions(db);
    await addTrainingPersons(db, Object.values(persons));
  });

  /** It is this day now. */
  function at(on: string): void {
    database.clock.follow(fixedClock(`${on}T15:00:00.000Z`, 'America/New_York'));
  }
  const moment = () => ({ today: database.clock.today(), now: database.clock.now() });
  const acting = <T>(who: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, who, work);

  /** The Committee has decided at a meeting. */
  const decided = async (
    kind: 'template-adopted' | 'assessment-adopted' | 'activity',
    outcome = 'adopted' as const,
  ) => {
    const texts = { en: { title: 'Training decision', words: 'The Committee decides so in training.' } };
    const asked = { kind, texts, meetingNumber: 1, meetingOn: database.clock.today(), outcome };
    const chair = as('chair');
    return (await acting(chair, (db) => recordMeetingDecision(db, chair, asked, database.clock))).decisionId;
  };

  /** The latest edition is in force by a decision of the Committee. */
  const questionsAdopted = async (): Promise<string> => {
    const decisionId = await decided('template-adopted');
    const { rows } = await database.admin.query(
      'select template_id from assessment_template order by edition desc limit 1',
    );
    const templateId: string = rows[0].template_id;
    await acting(expert, (db) => adoptEdition(db, expert, { templateId, decisionId }, database.clock));
    return templateId;
  };

  const begun = async (stateCode: string): Promise<string> => {
    const begin = (db: ActorDb) => beginAssessment(db, expert, stateCode, { ...moment(), mode: 'training' });
    return (await acting(expert, begin)).assessmentId;
  };

  const read = (assessmentId: string, who = expert): Promise<Assessment> =>
    acting(who, (db) => getAssessment(db, who, assessmentId));

  /** Saves the answer to the question of that place, on top of what stands. */
  const saved = async (assessmentId: string, place: number, given: Given, who = expert) => {
    const question = (await read(assessmentId)).questions[place];
    if (!question) throw new Error(`no question at ${place}`);
    const { questionId, answer } = question;
    const asked = {
      ...{ rating: null, quantity: null, words: { en: 'As seen.' }, sources: [], causes: [] },
      ...{ version: answer?.version ?? 0, ...given },
    };
    return acting(who, (db) => saveAnswer(db, who, { assessmentId, questionId, ...asked }, moment()));
  };

  const moved = async (
    assessmentId: string,
    step: Step,
    decisionId?: string,
    who = expert,
  ): Promise<void> => {
    const { version } = await read(assessmentId);
    await acting(who, (db) =>
      moveAssessment(db, who, { assessmentId, step, decisionId, version }, database.clock),
    );
  };
  const shared = (assessmentId: string) => moved(assessmentId, 'share');
  const submitted = (assessmentId: string) => moved(assessmentId, 'submit');
  const adopted = (assessmentId: string, decisionId: string) => moved(assessmentId, 'adopt', decisionId);

  /** A visit to the State: a record of its thread, which can have caused something. */
  const visited = async (stateCode: string, number: number): Promise<{ kind: string; recordId: string }> => {
    const { rows } = await database.admin.query(
      `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
       values (gen_random_uuid(), $1, true, $2, 'comprehensive', 2026, 'file', 'ctc-2020') returning file_id`,
      [number, stateCode],
    );
    return { kind: 'visit', recordId: rows[0].file_id };
  };

  return {
    database,
    at,
    moment,
    acting,
    decided,
    questionsAdopted,
    begun,
    read,
    saved,
    shared,
    submitted,
    moved,
    adopted,
    visited,
  };
}

/** A State that does not exist, in the shape of one that does. */
function fictional(code: string) {
  const facts = JSON.parse(readFileSync(new URL('../../../facts/states.json', import.meta.url), 'utf8'));
  return { ...facts.states[0], code, iso2: null, m49: null, admittedOn: null };
}
