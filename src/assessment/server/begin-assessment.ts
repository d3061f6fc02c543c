import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { noneInForce } from '../../questions/refusals.ts';
import { findEditionInForce, listAsked } from '../../questions/server/index.ts';
import { isFictional } from '../../registry/contract.ts';
import { findState } from '../../registry/server/index.ts';
import { refusalToAssess } from '../acts.ts';
import { runningAlready, unknownState } from '../refusals.ts';
import { insertAnswers, listAnswers } from './answer-store.ts';
import { findLatest, insertAssessment } from './assessment-store.ts';
import { enterAct, type Moment } from './enter-act.ts';
import { insertSources, listSources } from './source-store.ts';

/** A house of training assesses fictional States only, one of work real ones only. */
type Given = Moment & { readonly mode: 'training' | 'live' };

/**
 * Begins the next cycle of a State under the edition in force, and each answer with that of the cycle before. What the
 * edition no longer asks stays where it was answered.
 */
export async function beginAssessment(
  db: ActorDb,
  actor: Actor,
  stateCode: string,
  { mode, ...moment }: Given,
): Promise<{ assessmentId: string; version: number }> {
  refuseIf(refusalToAssess(actor));
  const isOurs = isFictional(stateCode) === (mode === 'training');
  if (!isOurs || !(await findState(db, stateCode))) throw new Refused(unknownState(stateCode));
  await lockChain(db, `state:${stateCode}`);
  const latest = await findLatest(db, stateCode);
  if (latest?.status === 'running') throw new Refused(runningAlready());
  const inForce = await findEditionInForce(db, moment.today);
  if (!inForce) throw new Refused(noneInForce());

  const { templateId } = inForce;
  const begun = { assessmentId: randomUUID(), stateCode, cycle: (latest?.cycle ?? 0) + 1, templateId };
  await insertAssessment(db, { ...begun, begunOn: moment.today });
  if (latest) await carryOver(db, actor, { from: latest.assessmentId, ...begun }, moment);
  const { assessmentId, cycle } = begun;
  const detail = { cycle, template: templateId };
  await enterAct(db, actor, { about: assessmentId, stateCode, event: 'assessment-begun', detail }, moment);
  return { assessmentId, version: 1 };
}

type Begun = {
  readonly from: string;
  readonly assessmentId: string;
  readonly stateCode: string;
  readonly templateId: string;
};

/** Begins the answers with those of the cycle before, of every question that is still asked, with their sources. */
async function carryOver(db: ActorDb, actor: Actor, { from, templateId, ...begun }: Begun, moment: Moment) {
  const asked = new Set((await listAsked(db, templateId)).map(({ questionId }) => questionId));
  const carried = (await listAnswers(db, from))
    .filter(({ questionId }) => asked.has(questionId))
    .map((answer) => ({ ...answer, answerId: randomUUID(), previousAnswerId: answer.answerId }));
  await insertAnswers(db, begun, carried, { by: actor.personId, ...moment });
  const newIds = new Map(carried.map(({ previousAnswerId, answerId }) => [previousAnswerId, answerId]));
  const sources = (await listSources(db, from)).flatMap((source) => {
    const answerId = newIds.get(source.answerId);
    return answerId ? [{ ...source, ...begun, answerId }] : [];
  });
  await insertSources(db, sources);
}
