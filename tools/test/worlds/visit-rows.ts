import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../../../src/platform/server/test-database.ts';

// What earlier parts keep of a visit to XAA, put down as their rows.

/** A visit of this year of which nothing is known but that there is one. */
export async function visitTo(
  { admin }: TestDatabase,
  { stateCode = 'XAA', year }: { stateCode?: string; year: number },
): Promise<string> {
  const fileId = randomUUID();
  await admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, 1, true, $2, 'comprehensive', $3, 'file', 'ctc-2020')`,
    [fileId, stateCode, year],
  );
  return fileId;
}

export type Found = { readonly theme: string; readonly words: string };
type Noted = { readonly fileId: string; readonly on: string; readonly by: string };

/** One sitting of a visit with its note and what was found in it; gives their ids. */
export async function sittingWith({ admin }: TestDatabase, visit: Noted, found: readonly Found[]) {
  const [sitting, note] = [randomUUID(), randomUUID()];
  const { fileId, on, by } = visit;
  await admin.query(
    `insert into programme_sitting (sitting_id, file_id, state_code, kind, on_day, starts_at, ends_at, zone, place,
       institution, counterpart, visitors, themes, language, interpreted, entered_by, changed_at)
     values ($1, $2, 'XAA', 'meeting', $3, '09:00', '10:00', 'UTC', 'Capital', '{"en": "Ministry"}',
       'Officials', 'Delegation', '{border-management}', 'en', false, $4, now())`,
    [sitting, fileId, on, by],
  );
  await admin.query(
    `insert into session_note (note_id, sitting_id, file_id, state_code, on_day, language, discussion, conclusions,
       written_by, written_at) values ($1, $2, $3, 'XAA', $4, 'en', 'Said', 'Concluded', $5, now())`,
    [note, sitting, fileId, on, by],
  );
  const findings = found.map((one) => ({ ...one, findingId: randomUUID() }));
  for (const { findingId, theme, words } of findings) {
    await admin.query(
      `insert into finding (finding_id, file_id, state_code, note_id, theme_id, kind, words, sources, on_day,
         written_by, written_at)
       values ($1, $2, 'XAA', $3, $4, 'shortfall', $5, '{government-exchange}', $6, $7, now())`,
      [findingId, fileId, note, theme, JSON.stringify({ en: words }), on, by],
    );
  }
  return { sitting, note, findings: findings.map(({ findingId }) => findingId) };
}
