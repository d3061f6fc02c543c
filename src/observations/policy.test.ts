import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../../tools/test/worlds/small-world.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ObservationsWorld, observationsWorld } from './server/observations-world.fixture.ts';

// Readers in the rows, moments in the columns: of a report, its text, what was frozen of it, and what was said of it. The
// rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: ObservationsWorld;
let reportId: string;
let paragraph: string;

/** A report is begun, in a world of its own for the tests of one group. */
function worldWithDraft(): void {
  beforeAll(async () => {
    database = await testDatabase();
    world = await observationsWorld(database);
    ({ reportId, paragraph } = await world.begun());
  });
  afterAll(() => database.drop());
}

const readers = {
  CTED: 'expert',
  'a member': 'member',
  'the State concerned': 'XAA',
  'its focal point': 'focalPoint',
  'another State': 'XAB',
  'a partner': 'visitingExpert',
  'an administrator': 'administrator',
  'the public': 'public',
} as const;

const tables = ['report', 'report_block', 'block_comment', 'comment_disposition'] as const;

/** Report, blocks, comments, dispositions, and which texts there are for a reader. */
async function seenBy(who: keyof typeof readers): Promise<string> {
  return world.acting(as(readers[who]), async (db) => {
    const counts: number[] = [];
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        db,
      );
      counts.push(rows[0]?.n ?? 0);
    }
    const kinds = await db.selectFrom('report_snapshot').select('kind').orderBy('kind').execute();
    const blocks = await db.selectFrom('snapshot_block').select('kind').distinct().orderBy('kind').execute();
    expect(blocks).toEqual(kinds);
    return [...counts, kinds.map(({ kind }) => kind.slice(3)).join(' ')].join(', ').replace(/, $/, '');
  });
}

/** How many rows a statement of somebody changes; it is taken back. */
async function changedBy(who: 'expert' | 'XAA' | 'XAB', statement: ReturnType<typeof sql>): Promise<number> {
  let changed = 0n;
  const undone = new Error('taken back');
  await world
    .acting(as(who), async (db) => {
      changed = (await statement.execute(db)).numAffectedRows ?? 0n;
      throw undone;
    })
    .catch((fault) => {
      if (fault !== undone) throw fault;
    });
  return Number(changed);
}

/** Enters an event beside another of the same file, or takes that one back. */
const entered = (event: string, beside: string, voids = false) =>
  database.admin.query(
    `insert into journal_entry (id, chain, event, on_day, by_person, file_id, state_code, text_digests, voids)
     select gen_random_uuid(), chain, $1, on_day, by_person, file_id, state_code, '{}', case when $3 then id end
     from journal_entry where event = $2 and voids is null`,
    [event, beside, voids],
  );

async function everybodySees(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const who of Object.keys(readers) as (keyof typeof readers)[]) seen[who] = await seenBy(who);
  return seen;
}

const nothing = '0, 0, 0, 0';
const others = {
  'another State': nothing,
  'a partner': nothing,
  'an administrator': nothing,
  'the public': nothing,
};

describe('what there is: report, blocks, comments, dispositions, frozen texts', () => {
  worldWithDraft();

  it('from the draft to the answer, for every reader at every moment', async () => {
    expect(await everybodySees()).toEqual({
      ...{
        CTED: '1, 7, 0, 0',
        'a member': nothing,
        'the State concerned': nothing,
        'its focal point': nothing,
      },
      ...others,
    });

    await world.shared(reportId);
    const { commentId } = await world.commented(reportId, paragraph, 'It was adopted.');
    await world.commented(reportId, null, 'On paper.', 'expert');
    expect(await everybodySees()).toEqual({
      ...{ CTED: '1, 7, 1, 0, 04', 'a member': '1, 0, 0, 0, 04' },
      ...{ 'the State concerned': '1, 0, 1, 0, 04', 'its focal point': '1, 0, 1, 0, 04' },
      ...others,
    });

    await world.sent(reportId, '2026-04-20');
    await world.disposed(reportId, commentId, 'not-accepted');
    expect(await everybodySees()).toEqual({
      ...{ CTED: '1, 7, 2, 1, 04', 'a member': '1, 0, 0, 0, 04' },
      ...{ 'the State concerned': '1, 0, 1, 0, 04', 'its focal point': '1, 0, 1, 0, 04' },
      ...others,
    });

    await world.submitted(reportId, '2026-04-25');
    expect(await everybodySees()).toEqual({
      ...{ CTED: '1, 7, 2, 1, 04 06', 'a member': '1, 0, 1, 1, 04 06' },
      ...{ 'the State concerned': '1, 0, 1, 0, 04', 'its focal point': '1, 0, 1, 0, 04' },
      ...others,
    });

    await world.happened('member', 'member-comments-received', '2026-04-27');
    await world.amended(reportId);
    expect(await seenBy('a member')).toBe('1, 7, 1, 1, 04 06 07');
    expect(await seenBy('the State concerned')).toBe('1, 0, 1, 0, 04');

    await world.adopted(reportId, '2026-05-10');
    expect(await everybodySees()).toEqual({
      ...{ CTED: '1, 7, 2, 1, 04 06 07 08', 'a member': '1, 7, 1, 1, 04 06 07 08' },
      ...{ 'the State concerned': '1, 0, 1, 1, 04', 'its focal point': '1, 0, 1, 1, 04' },
      ...others,
    });

    await world.transmitted(reportId, '2026-05-15');
    expect(await everybodySees()).toEqual({
      ...{ CTED: '1, 7, 2, 1, 04 06 07 08', 'a member': '1, 7, 1, 1, 04 06 07 08' },
      ...{ 'the State concerned': '1, 7, 1, 1, 04 08', 'its focal point': '1, 7, 1, 1, 04 08' },
      ...others,
    });
  });

  it('the report, once adopted and transmitted, opens to a partner paragraph by paragraph, as released to them', async () => {
    await database.admin.query(
      `create or replace function app.released_blocks() returns uuid[] language sql stable parallel safe
         return array['${paragraph}'::uuid]`,
    );
    expect(await seenBy('a partner')).toBe('0, 1, 0, 0');
    expect(await seenBy('the public')).toBe(nothing);
  });
});

describe('a report that no member has commented on', () => {
  worldWithDraft();

  it('is read by a member as it was shared, submitted and adopted', async () => {
    await world.shared(reportId);
    const { commentId } = await world.commented(reportId, paragraph, 'It was adopted.');
    await world.sent(reportId, '2026-04-20');
    await world.disposed(reportId, commentId, 'not-accepted');
    await world.submitted(reportId, '2026-04-25');
    await world.adopted(reportId, '2026-05-10');
    expect(await seenBy('a member')).toBe('1, 7, 1, 1, 04 06 08');
  });
});

describe('changing what is there', () => {
  worldWithDraft();
  let commentId: string;
  beforeAll(async () => {
    await world.shared(reportId);
    ({ commentId } = await world.commented(reportId, paragraph, 'It was adopted.'));
    await world.commented(reportId, null, 'On paper.', 'expert');
  });

  // No condition of their own: where a statement names a column, what one may read would decide with it.
  it.each(["update block_comment set words = 'Other.'", 'delete from block_comment'])(
    'each side reaches what it wrote itself, and another State nothing, by: %s',
    async (statement) => {
      const reached: number[] = [];
      for (const who of ['XAA', 'expert', 'XAB'] as const)
        reached.push(await changedBy(who, sql.raw(statement)));
      expect(reached).toEqual([1, 1, 0]);
    },
  );

  it('a State marks its own report alone, and not before it has said what is confidential', async () => {
    await world.sent(reportId, '2026-04-20');
    await world.disposed(reportId, commentId, 'not-accepted');
    await world.submitted(reportId, '2026-04-25');
    await world.adopted(reportId, '2026-05-10');
    await world.transmitted(reportId, '2026-05-15');
    const mark = sql`update report_block set withheld = true`;
    expect(await changedBy('XAA', mark)).toBe(0);
    await entered('confidentiality-indicated', 'report-transmitted');
    expect([await changedBy('XAA', mark), await changedBy('XAB', mark)]).toEqual([7, 0]);
  });
});

describe('writing', () => {
  worldWithDraft();
  beforeAll(() => world.shared(reportId));

  it('a State comments in its own name, on its own report, and not for CTED’s paper', async () => {
    const { rows } = await database.admin.query('select snapshot_id, file_id from report_snapshot');
    const insert = (
      who: 'XAA' | 'XAB' | 'expert',
      row: { state?: string; onPaper?: boolean; by?: string } = {},
    ) =>
      world.acting(as(who), (db) =>
        sql`insert into block_comment (comment_id, report_id, snapshot_id, block_id, file_id, state_code, kind, language,
            words, on_paper, written_by, written_at)
          values (gen_random_uuid(), ${reportId}::uuid, ${rows[0].snapshot_id}::uuid, ${paragraph}::uuid,
            ${rows[0].file_id}::uuid, ${row.state ?? 'XAA'}, 'other', 'en', 'Words', ${row.onPaper ?? false},
            ${row.by ?? as(who).personId}::uuid, now())`.execute(db),
      );
    const outside = 'row-level security';
    await insert('XAA');
    await insert('expert', { onPaper: true });
    await expect(insert('XAA', { onPaper: true })).rejects.toThrow(outside);
    await expect(insert('XAA', { by: as('expert').personId })).rejects.toThrow(outside);
    await expect(insert('XAB')).rejects.toThrow(outside);
    await expect(insert('expert')).rejects.toThrow(outside);
    await expect(insert('expert', { onPaper: true, by: as('XAA').personId })).rejects.toThrow(outside);
    await entered('draft-shared-with-state', 'draft-shared-with-state', true);
    await expect(insert('XAA')).rejects.toThrow(outside);
    await entered('draft-shared-with-state', 'draft-shared-with-state');
    await insert('XAA');
  });

  it('nobody else changes or takes away what a State writes, and the Committee freezes nothing before its act', async () => {
    const { commentId } = await world.commented(reportId, paragraph, 'It was adopted.');
    for (const who of ['expert', 'XAB'] as const) {
      const gone = await world.acting(as(who), (db) =>
        db.deleteFrom('block_comment').where('comment_id', '=', commentId).executeTakeFirst(),
      );
      expect(Number(gone.numDeletedRows), who).toBe(0);
      const changed = await world.acting(as(who), (db) =>
        db
          .updateTable('block_comment')
          .set({ words: 'Other.' })
          .where('comment_id', '=', commentId)
          .executeTakeFirst(),
      );
      expect(Number(changed.numUpdatedRows), who).toBe(0);
    }
    const freezes = (kind: string) =>
      world.acting(as('chair'), (db) =>
        sql`insert into report_snapshot (snapshot_id, report_id, file_id, state_code, kind, content, sha256, entry_id)
          select gen_random_uuid(), report_id, file_id, state_code, ${kind}, '{}', sha256, gen_random_uuid()
          from report_snapshot`.execute(db),
      );
    const addsBlock = (kind: string) =>
      world.acting(as('chair'), (db) =>
        sql`insert into snapshot_block (snapshot_id, block_id, report_id, file_id, state_code, kind, position, content)
          select snapshot_id, gen_random_uuid(), report_id, file_id, state_code, ${kind}, position, content
          from snapshot_block`.execute(db),
      );
    for (const kind of ['SV-04', 'SV-07', 'SV-08']) {
      await expect(freezes(kind)).rejects.toThrow('row-level security');
      await expect(addsBlock(kind)).rejects.toThrow('row-level security');
    }
  });
});
