import { randomUUID } from 'node:crypto';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import type { Database } from '../../platform/server/database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { insertAnswers, listAnswers, type Saved } from './answer-store.ts';
import { findLatest, insertAssessment } from './assessment-store.ts';
import { insertSources, listComments } from './beside-store.ts';
import { commentAnswer } from './comment-answer.ts';
import { type AskedRow, editionInForce, listAsked, listEditions } from './edition-store.ts';
import { enterAct } from './enter-act.ts';
import { adoptEdition } from './keep-editions.ts';
import { quantityOf, ratingOf, sourceOf, wordsOf } from './training-answers.ts';

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const chair: Actor = { ...trainingPersons.chair, language: 'en' };
const threadState = 'XAW';
/** Of these the first cycle still runs: one was shared with its State, the other not yet. */
const running: readonly string[] = ['XAU', 'XAX'];
const shared: readonly string[] = ['XAU', threadState, 'XAK', 'XAC'];

/**
 * Fills the training world with a first cycle of every fictional State: invented ratings, some missing, and the questions
 * adopted before. Repeating it changes nothing.
 */
export async function openTrainingAssessments(database: Database, today: Day): Promise<void> {
  const on = (days: number): Day => plus(today, `-P${days}D`);
  await adoptFirstEdition(database, on(1000));
  await withActor(database, expert, async (db) => {
    const edition = editionInForce(await listEditions(db), today);
    if (!edition) throw new Error('the training world has no questions in force');
    const asked = await listAsked(db, edition.templateId);
    const states = [...(await listStateNames(db, 'en')).keys()]
      .filter((code) => /^XA[A-X]$/.test(code))
      .sort();
    for (const [at, stateCode] of states.entries()) {
      if (await findLatest(db, stateCode)) continue;
      const begun = on(running.includes(stateCode) ? 40 : 900 - at * 4);
      await firstCycle(db, { stateCode, at, templateId: edition.templateId, asked, begun });
    }
  });
  await firstComment(database, on(780));
}

/** The State of the thread has said something of one answer. */
async function firstComment(database: Database, on: Day): Promise<void> {
  const actor: Actor = { ...missionOf(threadState), language: 'en' };
  await withActor(database, actor, async (db) => {
    const latest = await findLatest(db, threadState);
    const answer = latest && (await listAnswers(db, latest.assessmentId))[0];
    if (!latest || !answer || (await listComments(db, latest.assessmentId)).length > 0) return;
    const { assessmentId } = latest;
    const words = {
      en: 'Training: the State would like to add that a further law is before its parliament.',
    };
    const moment = { today: on, now: `${on}T15:00:00.000Z` };
    await commentAnswer(db, actor, { assessmentId, questionId: answer.questionId }, { words }, moment);
  });
}

async function adoptFirstEdition(database: Database, on: Day): Promise<void> {
  const clock = fixedClock(`${on}T15:00:00.000Z`, database.clock.zone);
  const drafted = await withActor(database, expert, async (db) => (await listEditions(db))[0]);
  if (!drafted || drafted.adoptedOn !== null) return;
  const { decisionId } = await withActor(database, chair, (db) =>
    recordMeetingDecision(
      db,
      chair,
      {
        kind: 'template-adopted',
        texts: {
          en: {
            title: 'Training decision on the questions of an assessment',
            words: 'The Committee adopts the first edition of the questions, in training.',
          },
        },
        meetingNumber: 1,
        meetingOn: on,
        outcome: 'adopted',
      },
      clock,
    ),
  );
  const { templateId, version } = drafted;
  await withActor(database, expert, (db) =>
    adoptEdition(db, expert, { templateId, decisionId, version }, clock),
  );
}

type FirstCycle = {
  readonly stateCode: string;
  readonly at: number;
  readonly templateId: string;
  readonly asked: readonly AskedRow[];
  readonly begun: Day;
};

/** The whole cycle of a State at once: its answers in one statement, and one entry that says how it stands. */
async function firstCycle(
  db: ActorDb,
  { stateCode, at, templateId, asked, begun }: FirstCycle,
): Promise<void> {
  const assessmentId = randomUUID();
  const saved: Pick<Saved, 'by' | 'on' | 'at'> = {
    by: expert.personId,
    on: plus(begun, 'P20D'),
    at: `${plus(begun, 'P20D')}T15:00:00.000Z`,
  };
  const isRunning = running.includes(stateCode);
  const submittedOn = isRunning ? null : plus(begun, 'P30D');
  await insertAssessment(db, {
    ...{ assessmentId, stateCode, cycle: 1, templateId, deviation: null, begunOn: begun },
    ...{ sharedOn: shared.includes(stateCode) ? plus(begun, 'P25D') : null, submittedOn },
  });
  const answers = asked.flatMap((question, place) => {
    const rating = ratingOf(stateCode, at, place, question);
    if (rating === undefined) return [];
    const quantity = question.answerType === 'quantity' ? quantityOf(at) : null;
    const isRating = question.answerType === 'rating';
    return [
      {
        ...{ answerId: randomUUID(), questionId: question.questionId, previousAnswerId: null },
        ...{ rating: isRating ? rating : null, quantity, words: wordsOf(isRating ? rating : null), ...saved },
      },
    ];
  });
  await insertAnswers(db, { assessmentId, stateCode }, answers);
  await insertSources(
    db,
    answers.map(({ answerId }) => ({
      ...{ answerId, assessmentId, stateCode, documentId: null },
      ...{ reference: sourceOf(stateCode), on: begun },
    })),
  );
  await enterAct(
    db,
    expert,
    {
      ...{ assessmentId, stateCode, today: submittedOn ?? begun, now: saved.at },
      event: isRunning ? 'assessment-begun' : 'assessment-submitted',
    },
    { seenBy: isRunning ? [] : ['committee'], detail: { cycle: 1, answered: answers.length } },
  );
}
