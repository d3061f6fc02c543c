import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { refusalToSave } from '../../assessment/acts.ts';
import {
  type AnswerRow,
  changeAnswer,
  enterAct,
  findAnswer,
  findAnswerById,
  insertAnswers,
  type Moment,
  type NewSource,
  openAssessment,
} from '../../assessment/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day } from '../../procedure/calendar.ts';
import { listAsked } from '../../questions/server/index.ts';
import type { answersContract } from '../contract.ts';
import {
  causeMissing,
  causeUnknown,
  noQuestion,
  oneSource,
  otherAnswerType,
  sourceToCome,
} from '../refusals.ts';
import { areCauses, replaceBeside } from './beside-store.ts';

type Asked = Omit<z.output<(typeof answersContract)['saveAnswer']['body']>, 'key'>;
type Place = { readonly assessmentId: string; readonly questionId: string };

/**
 * Saves an answer as a whole and gives its new version. Who saw another version than stands is refused, so that two
 * people never overwrite each other; a rating that differs from the cycle before names what made it so.
 */
export async function saveAnswer(
  db: ActorDb,
  actor: Actor,
  { assessmentId, questionId, ...asked }: Place & Asked,
  moment: Moment,
): Promise<{ answerId: string; version: number }> {
  const assessment = await openAssessment(db, actor, assessmentId);
  const question = (await listAsked(db, assessment.templateId)).find((one) => one.questionId === questionId);
  if (!question) throw new Refused(noQuestion());
  refuseIf(refusalToSave(actor, assessment));
  const { stateCode } = assessment;
  const { rating, causes } = asked;
  const other = question.answerType === 'rating' ? asked.quantity : rating;
  if (other !== null) throw new Refused(otherAnswerType());
  const sources = await readSources(db, asked.sources, moment.today);
  const before = await findAnswer(db, { assessmentId, questionId });
  if ((before?.version ?? 0) !== asked.version) throw new Refused(stale());
  if (!(await areCauses(db, stateCode, causes))) throw new Refused(causeUnknown());
  if (causes.length === 0 && (await isChanged(db, before, rating))) throw new Refused(causeMissing());

  const answerId = before?.answerId ?? randomUUID();
  const saved = { ...asked, by: actor.personId, ...moment };
  const belongs = { answerId, assessmentId, stateCode };
  if (!before) {
    await insertAnswers(db, belongs, [{ ...asked, answerId, questionId, previousAnswerId: null }], saved);
  } else if (!(await changeAnswer(db, belongs, before, saved))) throw new Refused(stale());
  await replaceBeside(db, belongs, { sources, causes });
  const version = asked.version + 1;
  const detail = { answer: answerId, question: questionId, version, rating, causes };
  await enterAct(db, actor, { about: assessmentId, stateCode, event: 'answer-saved', detail }, moment);
  return { answerId, version };
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

/** Whether the rating is another than in the cycle before. */
async function isChanged(
  db: ActorDb,
  before: AnswerRow | undefined,
  rating: number | null,
): Promise<boolean> {
  if (!before?.previousAnswerId) return false;
  return (await findAnswerById(db, before.previousAnswerId))?.rating !== rating;
}
