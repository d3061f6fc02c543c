import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Basis, Confirmation, Deviation } from '../shapes.ts';

/** On what basis a visit is made; undefined for those who may not know, and for a printed record. */
export async function findBasis(db: ActorDb, fileId: string): Promise<Omit<Basis, 'decision'> | undefined> {
  const basis = await db
    .selectFrom('visit_basis')
    .leftJoin('hybrid_decision', 'hybrid_decision.decision_id', 'visit_basis.hybrid_decision_id')
    .select(['outside_list_reason as outsideReason', 'outside_list_asked_by as askedBy'])
    .select(['hybrid_decision_id as hybridDecisionId', 'hybrid_decision.decision as hybridDecision'])
    .select(['hybrid_reason as hybridReason', 'hybrid_consent as hybridConsent'])
    .where('visit_basis.file_id', '=', fileId)
    .$castTo<StoredBasis>()
    .executeTakeFirst();
  if (!basis) return undefined;
  const { outsideReason: reason, askedBy, hybridDecisionId: decisionId } = basis;
  const { hybridDecision: decision, hybridReason, hybridConsent: consent } = basis;
  return {
    outsideList: reason === null ? null : { reason, askedBy },
    hybrid: decisionId === null ? null : { decisionId, decision, reason: hybridReason, consent },
  };
}

/** Reason and asker stand together or not at all, and so does all of the hybrid form: the checks of the table. */
type StoredBasis = {
  outsideReason: 'rapid-response' | null;
  askedBy: 'government' | 'un-country-team';
  hybridDecisionId: string | null;
  hybridDecision: string;
  hybridReason: string;
  hybridConsent: string;
};

/** Makes a visit hybrid, with the decision it rests on, the reason and the letter of the State. */
export async function makeHybrid(
  db: ActorDb,
  fileId: string,
  choice: { readonly decisionId: string; readonly reason: string; readonly consent: string },
): Promise<void> {
  await db.updateTable('visit').set({ form: 'hybrid' }).where('file_id', '=', fileId).execute();
  await db
    .updateTable('visit_basis')
    .set({
      hybrid_decision_id: choice.decisionId,
      hybrid_reason: choice.reason,
      hybrid_consent: choice.consent,
    })
    .where('file_id', '=', fileId)
    .execute();
}

/** Decisions that allow the hybrid form, the latest first. CTED and the Committee know them, nobody else. */
export async function listHybridDecisions(db: ActorDb, { audience }: Actor) {
  if (audience !== 'secretariat' && audience !== 'committee') return [];
  const decisions = await db
    .selectFrom('hybrid_decision')
    .select(['decision_id as decisionId', 'decision', 'file_id as fileId'])
    .select(['adopted_on as adoptedOn', 'ends_on as endsOn'])
    .orderBy('adopted_on', 'desc')
    .orderBy('decision_id')
    .execute();
  return decisions.map((one) => ({
    ...one,
    scope: one.fileId ? ('specific' as const) : ('standing' as const),
  }));
}

/** Whether the decision allows the form for this file on that day: for all files or this one, adopted and not ended. */
export async function isHybridAllowed(
  db: ActorDb,
  { decisionId, fileId, on }: { readonly decisionId: string; readonly fileId: string; readonly on: Day },
): Promise<boolean> {
  const decision = await db
    .selectFrom('hybrid_decision')
    .select('decision_id')
    .where('decision_id', '=', decisionId)
    .where(({ eb, or }) => or([eb('file_id', 'is', null), eb('file_id', '=', fileId)]))
    .where('adopted_on', '<=', on)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>=', on)]))
    .executeTakeFirst();
  return decision !== undefined;
}

export async function insertHybridDecision(
  db: ActorDb,
  decision: {
    readonly decision: string;
    readonly fileId: string | null;
    readonly adoptedOn: Day;
    readonly endsOn: Day | null;
  },
): Promise<string> {
  const decisionId = randomUUID();
  await db
    .insertInto('hybrid_decision')
    .values({
      decision_id: decisionId,
      decision: decision.decision,
      file_id: decision.fileId,
      adopted_on: decision.adoptedOn,
      ends_on: decision.endsOn,
    })
    .execute();
  return decisionId;
}

/** Where a file departs from the published method, in the order it was recorded. */
export function listDeviations(db: ActorDb, fileId: string) {
  return db
    .selectFrom('visit_deviation')
    .select(['part', 'departure', 'reason', 'recorded_on as recordedOn', 'recorded_by as recordedBy'])
    .where('file_id', '=', fileId)
    .orderBy('recorded_on')
    .orderBy('deviation_id')
    .$castTo<Deviation>()
    .execute();
}

export async function insertDeviation(
  db: ActorDb,
  deviation: {
    readonly deviationId: string;
    readonly fileId: string;
    readonly part: string;
    readonly departure: string;
    readonly reason: string;
    readonly on: Day;
    readonly by: string;
  },
): Promise<void> {
  await db
    .insertInto('visit_deviation')
    .values({
      deviation_id: deviation.deviationId,
      file_id: deviation.fileId,
      part: deviation.part,
      departure: deviation.departure,
      reason: deviation.reason,
      recorded_on: deviation.on,
      recorded_by: deviation.by,
    })
    .execute();
}

/** Warnings of a file that were gone past, in the order of it. */
export function listConfirmations(db: ActorDb, fileId: string) {
  return db
    .selectFrom('visit_confirmation')
    .select(['code', 'values', 'component_id as componentId'])
    .select(['confirmed_at as confirmedAt', 'confirmed_by as confirmedBy'])
    .where('file_id', '=', fileId)
    .orderBy('confirmed_at')
    .$castTo<Confirmation>()
    .execute();
}
