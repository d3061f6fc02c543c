import { requireDocument } from '../../documents/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { refusalToComment } from '../acts.ts';
import { noAnswer, wordsMissing } from '../refusals.ts';
import { findAnswer, type Words } from './answer-store.ts';
import { insertComment } from './beside-store.ts';
import { enterAct, type Moment } from './enter-act.ts';
import { openAssessment } from './open-assessment.ts';

type Place = { readonly assessmentId: string; readonly questionId: string };
type Asked = { readonly words: Words; readonly documentId?: string | undefined };

/** Keeps what the State says of an answer, whether it says so here or on paper that CTED enters. */
export async function commentAnswer(
  db: ActorDb,
  actor: Actor,
  { assessmentId, questionId }: Place,
  { words, documentId }: Asked,
  { today, now }: Moment,
): Promise<{ commentId: string }> {
  const assessment = await openAssessment(db, actor, assessmentId);
  refuseIf(refusalToComment(actor, assessment, documentId !== undefined));
  if (Object.keys(words).length === 0) throw new Refused(wordsMissing());
  const answer = await findAnswer(db, assessmentId, questionId);
  if (!answer) throw new Refused(noAnswer());
  if (documentId !== undefined) await requireDocument(db, documentId);
  const { stateCode } = assessment;
  const { answerId } = answer;
  const commentId = await insertComment(
    db,
    { answerId, assessmentId, stateCode },
    { words, documentId: documentId ?? null, by: actor.personId, on: today, at: now },
  );
  await enterAct(
    db,
    actor,
    { assessmentId, stateCode, event: 'answer-commented', today, now },
    {
      seenBy: ['state'],
      detail: { answer: answerId, comment: commentId, onPaper: documentId !== undefined },
    },
  );
  return { commentId };
}
