import { randomUUID } from 'node:crypto';
import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findEditionInForce, listAsked, type Question } from '../../questions/server/index.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { insertAnswers } from './answer-store.ts';
import { findLatest, insertAssessment } from './assessment-store.ts';
import { enterAct } from './enter-act.ts';
import { insertSources } from './source-store.ts';
import { answerIn, sourceOf } from './training-answers.ts';

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const threadState = 'XAW';
/** Of these the first cycle still runs: one was shared with its State, the other not yet. */
const running: readonly string[] = ['XAU', 'XAX'];
const shared: readonly string[] = ['XAC', 'XAK', 'XAU', 'XAV', threadState];

/**
 * Fills the training world with a first cycle of every fictional State: invented ratings, some missing. Repeating it changes nothing.
 */
export async function openTrainingAssessments(database: Database, today: Day): Promise<void> {
  const on = (days: number): Day => plus(today, `-P${days}D`);
  await withActor(database, expert, async (db) => {
    const edition = await findEditionInForce(db, today);
    if (!edition) throw new Error('the training world has no questions in force');
    const { templateId } = edition;
    const asked = await listAsked(db, templateId);
    const codes = [...(await listStateNames(db, 'en')).keys()].filter((code) => /^XA[A-X]$/.test(code));
    for (const [at, stateCode] of codes.toSorted().entries()) {
      if (await findLatest(db, stateCode)) continue;
      const begun = on(running.includes(stateCode) ? 40 : 900 - at * 4);
      await firstCycle(db, { stateCode, at, templateId, asked, begun });
    }
  });
}

const noon = (on: Day) => ({ today: on, now: `${on}T15:00:00.000Z` });

type FirstCycle = {
  readonly stateCode: string;
  readonly at: number;
  readonly templateId: string;
  readonly asked: readonly Question[];
  readonly begun: Day;
};

/** The whole cycle of a State at once: its answers in one statement, and one entry that says how it stands. */
async function firstCycle(
  db: ActorDb,
  { stateCode, at, templateId, asked, begun }: FirstCycle,
): Promise<void> {
  const isRunning = running.includes(stateCode);
  const belongs = { assessmentId: randomUUID(), stateCode };
  const submittedOn = isRunning ? null : plus(begun, 'P30D');
  const sharedOn = shared.includes(stateCode) ? plus(begun, 'P25D') : null;
  await insertAssessment(db, { ...belongs, cycle: 1, templateId, begunOn: begun, sharedOn, submittedOn });
  const answers = asked.flatMap((question, place) => {
    const said = answerIn({ stateCode, at, place }, question);
    const { questionId } = question;
    return said ? [{ ...said, answerId: randomUUID(), questionId, previousAnswerId: null }] : [];
  });
  const saved = { by: expert.personId, ...noon(plus(begun, 'P20D')) };
  await insertAnswers(db, belongs, answers, saved);
  const source = { ...belongs, documentId: null, reference: sourceOf(stateCode), on: begun };
  await insertSources(
    db,
    answers.map(({ answerId }) => ({ ...source, answerId })),
  );
  await enterAct(
    db,
    expert,
    {
      ...{ about: belongs.assessmentId, stateCode, detail: { cycle: 1, answered: answers.length } },
      ...(isRunning
        ? { event: 'assessment-begun' }
        : { event: 'assessment-submitted', seenBy: ['committee'] }),
    },
    noon(submittedOn ?? begun),
  );
}
