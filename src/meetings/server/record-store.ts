import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** A meeting of the printed list, as it is stored. */
export type RecordRow = {
  readonly record_row: number;
  readonly meeting_id: string;
  readonly format: string;
  readonly is_open: boolean;
  readonly status: string;
  readonly on_day: Day | null;
  readonly on_month: string | null;
  readonly titles: { readonly en: string; readonly zh: string };
  readonly conveners: string[];
  readonly virtual: boolean;
  readonly themes: string[];
  readonly notes: string[];
};

const columns = [
  ...(['record_row', 'meeting_id', 'format', 'is_open', 'status', 'on_day', 'on_month', 'titles'] as const),
  ...(['conveners', 'virtual', 'themes', 'notes'] as const),
];

export async function listRecordRows(db: ActorDb): Promise<readonly RecordRow[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(columns)
    .where('origin', '=', 'record')
    .orderBy('record_row')
    .execute();
  // Written by writeRecordRows; the keys of what was jsonb are put back into their order.
  return (rows as unknown as RecordRow[]).map((row) => ({
    ...row,
    titles: { en: row.titles.en, zh: row.titles.zh },
  }));
}

export async function writeRecordRows(db: ActorDb, rows: readonly RecordRow[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  const kept = columns.filter((name) => name !== 'record_row' && name !== 'meeting_id');
  await db
    .insertInto('meeting')
    .values(
      rows.map((row) => ({
        ...row,
        titles: JSON.stringify(row.titles),
        origin: 'record',
        training: false,
        entered_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('record_row')
        .doUpdateSet(Object.fromEntries(kept.map((name) => [name, sql.ref(`excluded.${name}`)]))),
    )
    .execute();
}
