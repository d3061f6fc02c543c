import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import { listRecommendations, takeUpRecommendations } from '../../../src/followup/server/index.ts';
import { as, type Named, smallWorld } from './small-world.ts';
import { blocksOf, entriesOf, reportOn, visitTo } from './visit-rows.ts';

// A visit whose report was adopted, with two recommendations. What earlier parts do is put down as rows.

export type RecommendationWorld = Awaited<ReturnType<typeof recommendationWorld>>;

/** A world with one visit to a fictional State and its adopted report; what else has happened is told with `happened`. */
export async function recommendationWorld(database: TestDatabase) {
  const world = await smallWorld(database, '2026-06-01');
  const { given, does } = world;
  const by = as('expert').personId;
  const fileId = await visitTo(database, { year: 2025 });
  const happened = entriesOf(database, { fileId, by });
  const reportId = await reportOn(database, { fileId, by });
  const [paragraph = '', first = '', second = ''] = await blocksOf(database, { reportId, fileId, by }, texts);
  const entryId = await happened('report-adopted', '2026-01-20');
  await freezeAdopted(database, { reportId, fileId, entryId, repeated: paragraph });

  const takenUp = (choices: { withHelp?: string[]; high?: string[] } = {}, who: Named = 'expert') =>
    does(who, (db, actor) =>
      takeUpRecommendations(db, actor, fileId, { withHelp: [], high: [], ...choices }, given()),
    );
  const listed = (who: Named, asked: Partial<Parameters<typeof listRecommendations>[2]> = {}) =>
    does(who, (db, actor) => {
      const { today } = given();
      return listRecommendations(db, actor, { outstanding: false, ...asked }, { limit: 50, today });
    });
  return { ...world, fileId, reportId, paragraph, first, second, happened, takenUp, listed };
}

const other = '00000000-0000-4000-8000-000000000001';
const texts = [
  { type: 'paragraph', words: 'The bill was not adopted.', themeId: 'border-management' },
  {
    type: 'recommendation',
    words: `Adopt the bill [[note:${other}]] (see [[see:${other}]]).`,
    themeId: 'border-management',
  },
  { type: 'recommendation', words: 'Train the officers.', themeId: 'ict' },
] as const;

type Adopted = {
  readonly reportId: string;
  readonly fileId: string;
  readonly entryId: string;
  readonly repeated: string;
};

/** The text as it was adopted: the first recommendation repeats the paragraph and has its theme from it alone. */
async function freezeAdopted({ admin }: TestDatabase, adopted: Adopted): Promise<void> {
  const snapshotId = randomUUID();
  const { reportId, fileId, entryId, repeated } = adopted;
  await admin.query(
    `insert into report_snapshot (snapshot_id, report_id, file_id, state_code, kind, content, sha256, entry_id)
     values ($1, $2, $3, 'XAA', 'SV-08', '{"title": {"en": "Report"}, "originalLanguage": "en"}', $4, $5)`,
    [snapshotId, reportId, fileId, 'a'.repeat(64), entryId],
  );
  await admin.query(
    `insert into snapshot_block (snapshot_id, block_id, report_id, file_id, state_code, kind, position, content)
     select $1, block_id, report_id, file_id, state_code, 'SV-08', position,
       jsonb_build_object('blockId', block_id, 'type', type, 'findingId', finding_id, 'words', words,
         'themeId', case when type = 'paragraph' or theme_id = 'ict' then theme_id end,
         'repeats', case when position = 2 then jsonb_build_array($3::text) else '[]' end)
     from report_block where report_id = $2`,
    [snapshotId, reportId, repeated],
  );
}
