import { randomUUID } from 'node:crypto';
import { clearNeed, existingNeed, stateNeed, withdrawLeave } from '../../../src/assistance/server/index.ts';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import { as, type Named, smallWorld } from './small-world.ts';
import { blocksOf, entriesOf, reportOn, sittingWith, visitTo } from './visit-rows.ts';

// A visit with a finding, two recommendations of its report, and the needs they leave. What earlier parts do is put down
// as rows; needs are stated and cleared by the real acts.

export type NeedWorld = Awaited<ReturnType<typeof needWorld>>;

/** A world with one visit to a fictional State; what has happened to it is told with `happened`. */
export async function needWorld(database: TestDatabase) {
  const world = await smallWorld(database, '2026-03-02');
  const { given, does } = world;
  const by = as('expert').personId;
  const fileId = await visitTo(database, { year: 2025 });
  const happened = entriesOf(database, { fileId, by });
  const ground = await groundOf(database, { fileId, by });

  type Stated = Partial<Parameters<typeof stateNeed>[2]>;
  const stated = (who: Named, asked: Stated = {}) =>
    does(who, (db, actor) => {
      const said = { language: 'en', words: 'No lawyer knows the field.', priority: 'high' } as const;
      const wished = { solution: 'A training of lawyers', withReport: false };
      const about = { ground: { recommendationId: ground.bill } };
      return stateNeed(db, actor, { ...about, ...said, ...wished, ...asked }, given());
    });
  const versionOf = (needId: string): Promise<number> =>
    does('expert', async (db) => (await existingNeed(db, needId)).version);
  const cleared = async (who: Named, needId: string, documentId?: string) => {
    const version = await versionOf(needId);
    return does(who, (db, actor) => clearNeed(db, actor, needId, { version, documentId }, given()));
  };
  const withdrawn = async (who: Named, needId: string, documentId?: string) => {
    const version = await versionOf(needId);
    return does(who, (db, actor) => withdrawLeave(db, actor, needId, { version, documentId }, given()));
  };
  return { ...world, fileId, ...ground, happened, stated, cleared, withdrawn };
}

type Visit = { readonly fileId: string; readonly by: string };

/** Two recommendations of a report, and a finding with the paragraph that reports it. */
async function groundOf(database: TestDatabase, { fileId, by }: Visit) {
  const reportId = await reportOn(database, { fileId, by });
  const found = [{ theme: 'border-management', words: 'There are no scanners.' }];
  const { findings } = await sittingWith(database, { fileId, by, on: '2025-04-02' }, found);
  const [finding = ''] = findings;
  const [findingBlock = '', billBlock = '', officersBlock = ''] = await blocksOf(
    database,
    { reportId, fileId, by },
    [
      { type: 'paragraph', words: 'Words', findingId: finding },
      { type: 'recommendation', words: 'Words' },
      { type: 'recommendation', words: 'Words' },
    ],
  );
  const [bill, officers] = [randomUUID(), randomUUID()];
  for (const [id, block] of [
    [bill, billBlock],
    [officers, officersBlock],
  ]) {
    await database.admin.query(
      `insert into recommendation (recommendation_id, block_id, report_id, file_id, state_code, position, theme_id, words,
         on_day, taken_up_by, taken_up_at)
       values ($1, $2, $3, $4, 'XAA', 1, 'border-management', '{"en": "Adopt the bill."}', '2025-10-01', $5, now())`,
      [id, block, reportId, fileId, by],
    );
  }
  return { reportId, finding, findingBlock, billBlock, officersBlock, bill, officers };
}
