import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { recommendationNotFound } from '../../followup/refusals.ts';
import { findRecommendation, type StoredRecommendation } from '../../followup/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalOfSteps, refusalToReply } from '../acts.ts';
import type { repliesContract } from '../contract.ts';
import { changeReply, findWritten, type GivenEvidence, insertReply, replaceEvidence } from './reply-store.ts';

type Asked = Omit<z.output<(typeof repliesContract)['writeReply']['body']>, 'key'>;

export type Given = { readonly today: Day; readonly now: Instant };

/** CTED writes what came on paper; a State writes for itself. */
export const isOnPaper = ({ audience }: Actor): boolean => audience === 'secretariat';

/**
 * Writes the reply to one recommendation, or changes the one that is written and not sent. It is entered in the journal
 * when it is sent: until then nobody else may know that there is one.
 */
export async function writeReply(
  db: ActorDb,
  actor: Actor,
  recommendationId: string,
  asked: Asked,
  { today, now }: Given,
): Promise<{ replyId: string; version: number }> {
  const recommendation = await findRecommendation(db, recommendationId);
  if (!recommendation) throw new Refused(recommendationNotFound());
  refuseIf(refusalToReply(actor, recommendation.stateCode) ?? refusalOfSteps(asked.stepsOn, today));
  await requireEvidence(db, recommendation, asked.evidence);
  const onPaper = isOnPaper(actor);
  const written = await findWritten(db, recommendationId, { onPaper });
  if ((written?.version ?? 0) !== asked.version) throw new Refused(stale());

  const said = {
    ...{ language: asked.language, steps: asked.steps, stepsOn: asked.stepsOn ?? null },
    ...{ claimed: asked.claimed, help: asked.help ?? null, by: actor.personId, at: now },
  };
  const { fileId, stateCode } = recommendation;
  const reply = { replyId: written?.replyId ?? randomUUID(), recommendationId, fileId, stateCode, onPaper };
  if (written) await changeReply(db, written, said);
  else await insertReply(db, reply, said);
  await replaceEvidence(
    db,
    reply,
    asked.evidence.map((one) => ({ ...one, evidenceId: randomUUID() })),
  );
  return { replyId: reply.replyId, version: asked.version + 1 };
}

/** Documents that bear out a reply are the State’s own, or readable by it: it sends them with the reply. */
async function requireEvidence(
  db: ActorDb,
  { stateCode, fileId }: StoredRecommendation,
  evidence: readonly GivenEvidence[],
): Promise<void> {
  for (const one of evidence) {
    if ('documentId' in one) await requireDocument(db, one.documentId, { stateCode, fileId });
  }
}
