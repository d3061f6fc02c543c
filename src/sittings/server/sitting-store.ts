import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Sitting, sittingInput } from '../contract.ts';

export type GivenSitting = z.output<z.ZodObject<typeof sittingInput>>;
export type SittingRow = Omit<Sitting, 'sinceAgreed'> & { readonly changedAt: Instant };

/** The sittings of a visit, in the order of the programme. */
export async function listSittings(db: ActorDb, fileId: string): Promise<SittingRow[]> {
  const rows = await sittings(db).where('file_id', '=', fileId).execute();
  return rows.map(sittingOf);
}

/** A sitting of this visit; undefined when there is none for this actor. */
export async function findSitting(
  db: ActorDb,
  of: { readonly fileId: string; readonly sittingId: string },
): Promise<SittingRow | undefined> {
  const row = await sittings(db)
    .where('file_id', '=', of.fileId)
    .where('sitting_id', '=', of.sittingId)
    .executeTakeFirst();
  return row && sittingOf(row);
}

type New = {
  readonly fileId: string;
  readonly stateCode: string;
  readonly by: string;
  readonly now: Instant;
};

/** Adds a sitting, and gives its id. */
export async function insertSitting(db: ActorDb, given: GivenSitting, of: New): Promise<string> {
  const sittingId = randomUUID();
  await db
    .insertInto('programme_sitting')
    .values({
      ...columnsOf(given),
      sitting_id: sittingId,
      file_id: of.fileId,
      state_code: of.stateCode,
      entered_by: of.by,
      changed_at: of.now,
    })
    .execute();
  return sittingId;
}

type Change = GivenSitting & {
  readonly sittingId: string;
  readonly dropped: boolean;
  readonly version: number;
};

/** Changes the sitting its actor saw; false when somebody else was there first. */
export async function updateSitting(db: ActorDb, change: Change, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme_sitting')
    .set({
      ...columnsOf(change),
      dropped: change.dropped,
      version: change.version + 1,
      changed_at: now,
    })
    .where('sitting_id', '=', change.sittingId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function columnsOf(given: GivenSitting) {
  return {
    kind: given.kind,
    on_day: given.on,
    starts_at: given.startsAt,
    ends_at: given.endsAt,
    zone: given.zone,
    place: given.place,
    institution: JSON.stringify(given.institution),
    counterpart: given.counterpart,
    visitors: given.visitors,
    themes: given.themes,
    language: given.language,
    interpreted: given.interpreted,
  };
}

const sittings = (db: ActorDb) =>
  db
    .selectFrom('programme_sitting')
    .select(['sitting_id as sittingId', 'kind', 'on_day as on', 'starts_at as startsAt', 'ends_at as endsAt'])
    .select(['zone', 'place', 'institution', 'counterpart', 'visitors', 'themes', 'language', 'interpreted'])
    .select(['dropped', 'version', 'changed_at as changedAt'])
    .orderBy('on_day')
    .orderBy('starts_at')
    .orderBy('sitting_id');

type Stored = Awaited<ReturnType<ReturnType<typeof sittings>['execute']>>[number];

// That the words are among the known ones is held by the checks of the table.
const sittingOf = (row: Stored): SittingRow => ({
  ...row,
  kind: row.kind as Sitting['kind'],
  language: row.language as Language,
  institution: row.institution as Sitting['institution'],
});
