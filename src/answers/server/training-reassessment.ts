import { missionOf, trainingPersons } from '../../access/server/index.ts';
import {
  beginAssessment,
  findLatest,
  listAnswers,
  type Moment,
  moveAssessment,
} from '../../assessment/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { listComments, listPossibleCauses } from './beside-store.ts';
import { commentAnswer } from './comment-answer.ts';
import { getAssessment } from './get-assessment.ts';
import { saveAnswer } from './save-answer.ts';

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const threadState = 'XAW';

/** What became better after the visit, and which record made it so: its kind, and a word it says. */
const better = [
  { subtopicId: 'asset-freezing', rating: 3, because: 'reply', saying: 'banks' },
  { subtopicId: 'movement-of-people', rating: 2, because: 'project', saying: 'passenger' },
] as const;

/**
 * The second cycle of the State of the thread: every answer begins with the first, and two are rated higher because of
 * what the thread holds by then, a reply of the State and a project. Repeating it changes nothing.
 */
export async function openTrainingReassessment(database: Database, today: Day): Promise<void> {
  const on = (days: number): Moment => {
    const then = plus(today, `-P${days}D`);
    return { today: then, now: `${then}T15:00:00.000Z` };
  };
  await comment(database, on(780));
  await withActor(database, expert, async (db) => {
    if ((await findLatest(db, threadState))?.cycle !== 1) return;
    const { assessmentId } = await beginAssessment(db, expert, threadState, { ...on(40), mode: 'training' });
    await raise(db, assessmentId, on(30));
    const step = (name: 'share' | 'submit', version: number, days: number) =>
      moveAssessment(
        db,
        expert,
        { assessmentId, step: name, version },
        fixedClock(on(days).now, database.clock.zone),
      );
    await step('share', 1, 25);
    await step('submit', 2, 20);
  });
}

async function raise(db: ActorDb, assessmentId: string, moment: Moment): Promise<void> {
  const { questions } = await getAssessment(db, expert, assessmentId);
  const known = await listPossibleCauses(db, threadState);
  for (const { subtopicId, rating, because, saying } of better) {
    const question = questions.find((one) => one.subtopicId === subtopicId);
    const cause = known.find(({ kind, words }) => kind === because && words.en?.includes(saying));
    if (!question?.answer || !cause) throw new Error(`the thread of ${threadState} has no ${because}`);
    const { questionId, answer } = question;
    const said = {
      ...{ rating, quantity: null, version: answer.version },
      words: { en: 'Training: what was missing at the visit was seen to work since.' },
      sources: answer.sources.map(({ reference, on }) => ({ reference, on })),
      causes: [{ kind: cause.kind, recordId: cause.recordId }],
    };
    await saveAnswer(db, expert, { assessmentId, questionId, ...said }, moment);
  }
}

/** What the State of the thread said of one answer of its first cycle. */
async function comment(database: Database, moment: Moment): Promise<void> {
  const actor: Actor = { ...missionOf(threadState), language: 'en' };
  await withActor(database, actor, async (db) => {
    const latest = await findLatest(db, threadState);
    if (latest?.cycle !== 1) return;
    const { assessmentId } = latest;
    const [answer] = await listAnswers(db, assessmentId);
    if (!answer || (await listComments(db, assessmentId)).length > 0) return;
    const words = {
      en: 'Training: the State would like to add that a further law is before its parliament.',
    };
    await commentAnswer(db, actor, { assessmentId, questionId: answer.questionId, words }, moment);
  });
}
