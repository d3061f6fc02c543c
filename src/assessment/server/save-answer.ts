import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { requireDocument } from '../../documents/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToSave } from '../acts.ts';
import type { assessmentContract } from '../contract.ts';
import {
  causeCircular,
  causeMissing,
  causeUnknown,
  noQuestion,
  oneSource,
  otherAnswerType,
  sourceToCome,
} from '../refusals.ts';
import { type AnswerRow, changeAnswer, findAnswer, findAnswerById, insertAnswers } from './answer-store.ts';
import { knownRecords, type NewSource, noCauses, replaceBeside } from './beside-store.ts';
import { listAsked } from './edition-store.ts';
import { enterAct, type Moment } from './enter-act.ts';
import { openAssessment } from './open-assessment.ts';

type Asked = Omit<z.output<(typeof assessmentContract)['saveAnswer']['body']>, 'key'>;
type Place = { readonly assessmentId: string; readonly questionId: string };

/**
 * Saves an answer as a whole and gives its new version. Who saw another version than stands is refused, so that two
 * people never overwrite each other; a rating that differs from the cycle before names what made it so.
 */
export async function saveAnswer(
  db: ActorDb,
  actor: Actor,
  { assessmentId, questionId }: Place,
  asked: Asked,
  { today, now }: Moment,
): Promise<{ answerId: string; version: number }> {
  const assessment = await openAssessment(db, actor, assessmentId);
  const question = (await listAsked(db, assessment.templateId)).find((one) => one.questionId === questionId);
  if (!question) throw new Refused(noQuestion());
  refuseIf(refusalToSave(actor, assessment));
  refuseIf(refusalOfType(question.answerType, asked));
  const sources = await readSources(db, asked.sources, today);
  const before = await findAnswer(db, assessmentId, questionId);
  if ((before?.version ?? 0) !== asked.version) throw new Refused(stale());
  await refuseWithoutCause(db, assessment.stateCode, before, asked);

  const saved = { ...asked, by: actor.personId, on: today, at: now };
  const answerId = before?.answerId ?? randomUUID();
  const belongs = { answerId, assessmentId, stateCode: assessment.stateCode };
  if (before) {
    if (!(await changeAnswer(db, belongs, before, saved))) throw new Refused(stale());
  } else {
    await insertAnswers(db, belongs, [{ ...saved, answerId, questionId, previousAnswerId: null }]);
  }
  await replaceBeside(db, belongs, { sources, causes: asked.causes });
  const version = asked.version + 1;
  await enterAct(
    db,
    actor,
    { assessmentId, stateCode: assessment.stateCode, event: 'answer-saved', today, now },
    {
      detail: {
        answer: answerId,
        question: questionId,
        version,
        rating: asked.rating,
        causes: asked.causes.map(({ kind, recordId }) => ({ kind, recordId })),
      },
    },
  );
  return { answerId, version };
}

function refusalOfType(type: 'rating' | 'quantity', { rating, quantity }: Asked) {
  const other = type === 'rating' ? quantity : rating;
  return other === null ? null : otherAnswerType();
}

async function readSources(
  db: ActorDb,
  sources: Asked['sources'],
  today: Day,
): Promise<readonly NewSource[]> {
  const read: NewSource[] = [];
  for (const { documentId = null, reference = null, on } of sources) {
    if ((documentId === null) === (reference === null)) throw new Refused(oneSource());
    if (on > today) throw new Refused(sourceToCome(on, today));
    if (documentId !== null) await requireDocument(db, documentId);
    read.push({ documentId, reference, on });
  }
  return read;
}

/** Every record that is named must be one of the thread of this State that the actor may see. */
async function refuseWithoutCause(
  db: ActorDb,
  stateCode: string,
  before: AnswerRow | undefined,
  { rating, causes }: Asked,
): Promise<void> {
  if (causes.some(({ kind }) => noCauses.includes(kind))) throw new Refused(causeCircular());
  if ((await knownRecords(db, stateCode, causes)) !== causes.length) throw new Refused(causeUnknown());
  if (!before?.previousAnswerId || causes.length > 0) return;
  const previous = await findAnswerById(db, before.previousAnswerId);
  if (previous && previous.rating !== rating) throw new Refused(causeMissing());
}
