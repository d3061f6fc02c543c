import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { EvidenceKind } from '../vocabulary.ts';

export type StoredDuty = {
  readonly dutyId: string;
  readonly itemId: string;
  readonly section: string;
  readonly year: number;
  readonly dueOn: Day;
  readonly needed: number;
  readonly fromOn: Day | null;
  readonly training: boolean;
};

const duties = (db: ActorDb) =>
  db
    .selectFrom('duty')
    .select(['duty_id as dutyId', 'item_id as itemId', 'section', 'year', 'due_on as dueOn', 'needed'])
    .select(['from_on as fromOn', 'training']);

/** The duties entered under items, the one due last first. */
export function listDuties(db: ActorDb, itemIds: readonly string[]): Promise<StoredDuty[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return duties(db)
    .where('item_id', 'in', [...itemIds])
    .orderBy('due_on', 'desc')
    .orderBy('duty_id')
    .execute();
}

export function findDuty(db: ActorDb, dutyId: string): Promise<StoredDuty | undefined> {
  return duties(db).where('duty_id', '=', dutyId).executeTakeFirst();
}

export async function insertDuty(
  db: ActorDb,
  duty: StoredDuty & { readonly openedBy: string; readonly openedOn: Day },
): Promise<void> {
  await db
    .insertInto('duty')
    .values({
      duty_id: duty.dutyId,
      item_id: duty.itemId,
      section: duty.section,
      year: duty.year,
      due_on: duty.dueOn,
      needed: duty.needed,
      from_on: duty.fromOn,
      training: duty.training,
      opened_by: duty.openedBy,
      opened_on: duty.openedOn,
    })
    .execute();
}

/** What was given as evidence of duties, by the day of the record. */
export async function listEvidence(db: ActorDb, dutyIds: readonly string[]) {
  if (dutyIds.length === 0) return [];
  const rows = await db
    .selectFrom('duty_evidence')
    .select(['evidence_id as evidenceId', 'duty_id as dutyId', 'kind', 'record_id as recordId'])
    .select(['happened_on as happenedOn', 'given_at as givenAt'])
    .where('duty_id', 'in', [...dutyIds])
    .orderBy('happened_on')
    .orderBy('evidence_id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind }));
}
export type StoredEvidence = Awaited<ReturnType<typeof listEvidence>>[number];

export async function insertEvidence(
  db: ActorDb,
  given: {
    readonly evidenceId: string;
    readonly duty: StoredDuty;
    readonly kind: EvidenceKind;
    readonly recordId: string;
    readonly happenedOn: Day;
    readonly givenBy: string;
    readonly givenAt: Instant;
  },
): Promise<void> {
  await db
    .insertInto('duty_evidence')
    .values({
      evidence_id: given.evidenceId,
      duty_id: given.duty.dutyId,
      section: given.duty.section,
      kind: given.kind,
      record_id: given.recordId,
      happened_on: given.happenedOn,
      given_by: given.givenBy,
      given_at: given.givenAt,
    })
    .execute();
}

/** What is known of records of the thread to this reader: title, day and place. */
export async function listRecords(db: ActorDb, kinds: readonly string[], recordIds: readonly string[]) {
  if (recordIds.length === 0) return [];
  const rows = await db
    .selectFrom('chain_record')
    .select(['kind', 'record_id as recordId', 'on_day as on', 'words', 'place'])
    .where('kind', 'in', [...kinds])
    .where('record_id', 'in', [...recordIds])
    .execute();
  return rows.flatMap(({ kind, recordId, on, words, place }) =>
    kind === null || recordId === null || place === null ? [] : [{ kind, recordId, on, words, place }],
  );
}

/** Meetings and decisions of a period, to choose evidence from, the latest first. */
export async function listRecordsBetween(db: ActorDb, from: Day, to: Day) {
  const rows = await db
    .selectFrom('chain_record')
    .select(['kind', 'record_id as recordId', 'on_day as on', 'words'])
    .where('kind', 'in', ['document', 'meeting', 'decision'])
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .orderBy('on_day', 'desc')
    .orderBy(sql`record_id`)
    .limit(60)
    .execute();
  return rows.flatMap(({ kind, recordId, on, words }) =>
    kind === null || recordId === null ? [] : [{ kind: kind as EvidenceKind, recordId, on, words }],
  );
}
