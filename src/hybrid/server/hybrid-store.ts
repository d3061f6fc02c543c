import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';

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

/** Components of all hybrid visits. */
export function listHybridComponents(db: ActorDb) {
  return db
    .selectFrom('visit_component')
    .innerJoin('visit', 'visit.file_id', 'visit_component.file_id')
    .select(['visit.file_id as fileId', 'kind', 'state', 'visit_component.ends_on as endsOn'])
    .where('form', '=', 'hybrid')
    .orderBy('visit.number')
    .orderBy('position')
    .execute();
}
