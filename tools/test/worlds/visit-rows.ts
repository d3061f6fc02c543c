import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';

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

type Entered = { readonly fileId: string; readonly by: string };

/** Enters what happened to a visit, lawful or not; gives the id of the entry. */
export function entriesOf({ admin }: TestDatabase, { fileId, by }: Entered) {
  return async (event: string, date: string): Promise<string> => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, committee_sees, state_sees, detail)
       values ('state:XAA', $1, $2, $3, 'XAA', $4, true, true, '{}') returning id`,
      [event, date, by, fileId],
    );
    return rows[0]?.id ?? '';
  };
}

type Report = { readonly fileId: string; readonly by: string };

/** A report of which nothing is written yet. */
export async function reportOn({ admin }: TestDatabase, { fileId, by }: Report): Promise<string> {
  const reportId = randomUUID();
  await admin.query(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $2, 'XAA', '{"en": "Report"}', 'en', '2025-06-01', $3)`,
    [reportId, fileId, by],
  );
  return reportId;
}

type Block = {
  readonly type: 'paragraph' | 'recommendation';
  readonly words: string;
  readonly themeId?: string;
  readonly findingId?: string | undefined;
};

/** The blocks of a report, in this order; gives their ids. */
export async function blocksOf(
  { admin }: TestDatabase,
  { reportId, fileId, by }: Report & { readonly reportId: string },
  blocks: readonly Block[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [at, { type, words, themeId = null, findingId = null }] of blocks.entries()) {
    const { rows } = await admin.query<{ block_id: string }>(
      `insert into report_block (block_id, report_id, file_id, state_code, position, type, theme_id, finding_id, words,
         written_on, written_by)
       values (gen_random_uuid(), $1, $2, 'XAA', $3, $4, $5, $6, $7, '2025-06-01', $8) returning block_id`,
      [reportId, fileId, at + 1, type, themeId, findingId, JSON.stringify({ en: words }), by],
    );
    ids.push(rows[0]?.block_id ?? '');
  }
  return ids;
}

/** A version for partners of the United Nations with these blocks, as the part that makes versions stores it. */
export async function versionForPartners(
  { admin }: TestDatabase,
  report: Report & { readonly reportId: string; readonly on: string },
  blocks: readonly string[],
): Promise<void> {
  const versionId = randomUUID();
  const { reportId, fileId, by, on } = report;
  await admin.query(
    `insert into report_version (version_id, report_id, file_id, state_code, kind, numbering, snapshot_id, content,
       content_sha256, issued_on, issued_by, issued_at)
     values ($1, $2, $3, 'XAA', 'SV-09', 'renumber', gen_random_uuid(), '{}', $4, $5, $6, now())`,
    [versionId, reportId, fileId, 'b'.repeat(64), on, by],
  );
  await admin.query(
    `insert into version_release (version_id, audience, event, kind, file_id, state_code)
     values ($1, 'un-partner', 'partner-version-issued', '', $2, '')`,
    [versionId, fileId],
  );
  await admin.query(
    `insert into version_block (version_id, block_id, kind, file_id, state_code, position)
     select $1, block_id, '', $2, '', place from unnest($3::uuid[]) with ordinality as given (block_id, place)`,
    [versionId, fileId, blocks],
  );
}
