import type { ActorDb } from '../../database/server/with-actor.ts';
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
