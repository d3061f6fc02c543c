import { trainingPersons } from '../../access/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/server/database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findLatest } from './assessment-store.ts';
import { beginAssessment } from './begin-assessment.ts';
import { listPossibleCauses, type NamedRecord } from './beside-store.ts';
import { getAssessment } from './get-assessment.ts';
import { shareAssessment, submitAssessment } from './move-assessment.ts';
import { saveAnswer } from './save-answer.ts';

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const threadState = 'XAW';

/** What became better after the visit, and which kind of record made it so. */
const better: readonly { readonly subtopicId: string; readonly rating: number; readonly because: string }[] =
  [
    { subtopicId: 'asset-freezing', rating: 3, because: 'reply' },
    { subtopicId: 'movement-of-people', rating: 2, because: 'project' },
  ];

/**
 * The second cycle of the State of the thread: every answer begins with the first, and two are rated higher because of
 * what the thread holds by then, a reply of the State and a project. Repeating it changes nothing.
 */
export async function openTrainingReassessment(database: Database, today: Day): Promise<void> {
  const on = (days: number) => momentOn(plus(today, `-P${days}D`));
  const isDone = await withActor(database, expert, async (db) => {
    const latest = await findLatest(db, threadState);
    return latest === undefined || latest.cycle > 1;
  });
  if (isDone) return;
  await withActor(database, expert, async (db) => {
    const asked = { stateCode: threadState };
    const { assessmentId } = await beginAssessment(db, expert, asked, { ...on(40), mode: 'training' });
    await raise(db, assessmentId, on(30));
    await shareAssessment(db, expert, { assessmentId, version: 1 }, on(25));
    await submitAssessment(db, expert, { assessmentId, version: 2 }, on(20));
  });
}

async function raise(db: ActorDb, assessmentId: string, moment: ReturnType<typeof momentOn>): Promise<void> {
  const { questions } = await getAssessment(db, expert, assessmentId);
  const known = await listPossibleCauses(db, threadState);
  for (const { subtopicId, rating, because } of better) {
    const question = questions.find((one) => one.subtopicId === subtopicId);
    const causes: NamedRecord[] = known
      .filter(({ kind }) => kind === because)
      .slice(0, 1)
      .map(({ kind, recordId }) => ({ kind, recordId }));
    if (!question?.answer || causes.length === 0) continue;
    await saveAnswer(
      db,
      expert,
      { assessmentId, questionId: question.questionId },
      {
        ...{ rating, quantity: null, causes, version: question.answer.version },
        words: { en: 'Training: what was missing at the visit was seen to work since.' },
        sources: question.answer.sources.map(({ reference, on }) => ({ reference, on })),
      },
      moment,
    );
  }
}

/** In the morning at Headquarters. */
const momentOn = (on: Day) => ({ today: on, now: `${on}T15:00:00.000Z` });
