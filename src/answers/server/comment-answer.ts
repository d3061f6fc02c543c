import {
  enterAct,
  findAnswer,
  type Moment,
  openAssessment,
  type Words,
} from '../../assessment/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToComment } from '../acts.ts';
import { noAnswer, wordsMissing } from '../refusals.ts';
import { insertComment } from './beside-store.ts';

type Asked = { readonly assessmentId: string; readonly questionId: string; readonly words: Words };

/** Keeps what the State says of an answer. */
export async function commentAnswer(
  db: ActorDb,
  actor: Actor,
  { assessmentId, questionId, words }: Asked,
  moment: Moment,
): Promise<{ commentId: string }> {
  const assessment = await openAssessment(db, actor, assessmentId);
  refuseIf(refusalToComment(actor, assessment));
  if (Object.keys(words).length === 0) throw new Refused(wordsMissing());
  const answer = await findAnswer(db, { assessmentId, questionId });
  if (!answer) throw new Refused(noAnswer());
  const { stateCode } = assessment;
  const { answerId } = answer;
  const by = actor.personId;
  const commentId = await insertComment(db, { answerId, assessmentId, stateCode }, { words, by, ...moment });
  const said = { about: assessmentId, stateCode, event: 'answer-commented', seenBy: ['state'] } as const;
  await enterAct(db, actor, { ...said, detail: { answer: answerId, comment: commentId } }, moment);
  return { commentId };
}
