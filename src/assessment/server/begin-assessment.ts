import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { lockChain } from '../../platform/server/journal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { isFictional } from '../../registry/contract.ts';
import { findState } from '../../registry/server/index.ts';
import { refusalToAssess } from '../acts.ts';
import { noDeviation, noEditionInForce, runningAlready, unknownState } from '../refusals.ts';
import { insertAnswers, listAnswers } from './answer-store.ts';
import { editionOfCycle, findLatest, insertAssessment } from './assessment-store.ts';
import { insertSources, listSources } from './beside-store.ts';
import { editionInForce, listAsked, listEditions } from './edition-store.ts';
import { enterAct, type Moment } from './enter-act.ts';

type Asked = { readonly stateCode: string; readonly deviation?: string | undefined };
/** Whether this is a house of training, where only fictional States are assessed, or of work, where only real ones are. */
export type House = { readonly mode: 'training' | 'live' };

/**
 * Begins the next cycle of a State. It takes the edition its cycle was begun under, so that all States of a cycle answer
 * the same questions, or the one in force where a reason is given; each answer begins with that of the cycle before.
 */
export async function beginAssessment(
  db: ActorDb,
  actor: Actor,
  { stateCode, deviation }: Asked,
  { today, now, mode }: Moment & House,
): Promise<{ assessmentId: string; version: number }> {
  refuseIf(refusalToAssess(actor));
  const isOurs = isFictional(stateCode) === (mode === 'training');
  if (!isOurs || !(await findState(db, stateCode))) throw new Refused(unknownState(stateCode));
  await lockChain(db, `state:${stateCode}`);
  const latest = await findLatest(db, stateCode);
  if (latest?.status === 'running') throw new Refused(runningAlready());
  const cycle = (latest?.cycle ?? 0) + 1;
  const templateId = await chooseEdition(db, cycle, deviation, today);

  const assessmentId = randomUUID();
  const begun = { assessmentId, stateCode, cycle, templateId, deviation: deviation ?? null, begunOn: today };
  await insertAssessment(db, begun);
  if (latest) {
    await carryOver(
      db,
      actor,
      { from: latest.assessmentId, assessmentId, stateCode, templateId },
      { today, now },
    );
  }
  await enterAct(
    db,
    actor,
    { assessmentId, stateCode, event: 'assessment-begun', today, now },
    { detail: { cycle, template: templateId, deviates: deviation !== undefined } },
  );
  return { assessmentId, version: 1 };
}

async function chooseEdition(
  db: ActorDb,
  cycle: number,
  deviation: string | undefined,
  today: Moment['today'],
): Promise<string> {
  const inForce = editionInForce(await listEditions(db), today);
  if (!inForce) throw new Refused(noEditionInForce());
  const ofCycle = (await editionOfCycle(db, cycle)) ?? inForce.templateId;
  if (deviation === undefined) return ofCycle;
  if (ofCycle === inForce.templateId) throw new Refused(noDeviation());
  return inForce.templateId;
}

type Carried = {
  readonly from: string;
  readonly assessmentId: string;
  readonly stateCode: string;
  readonly templateId: string;
};

/** Begins the answers with those of the cycle before, of every question that is still asked, with their sources. */
async function carryOver(
  db: ActorDb,
  actor: Actor,
  { from, assessmentId, stateCode, templateId }: Carried,
  { today, now }: Moment,
): Promise<void> {
  const asked = new Set((await listAsked(db, templateId)).map(({ questionId }) => questionId));
  const former = (await listAnswers(db, from)).filter(({ questionId }) => asked.has(questionId));
  const carried = former.map((answer) => ({
    ...answer,
    answerId: randomUUID(),
    previousAnswerId: answer.answerId,
    ...{ by: actor.personId, on: today, at: now },
  }));
  await insertAnswers(db, { assessmentId, stateCode }, carried);
  const newIds = new Map(carried.map(({ previousAnswerId, answerId }) => [previousAnswerId, answerId]));
  const sources = (await listSources(db, from)).flatMap(({ answerId, documentId, reference, on }) => {
    const carriedTo = newIds.get(answerId);
    return carriedTo ? [{ answerId: carriedTo, assessmentId, stateCode, documentId, reference, on }] : [];
  });
  await insertSources(db, sources);
}
