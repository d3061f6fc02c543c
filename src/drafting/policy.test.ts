import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  secretary,
} from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { append } from '../journal/server/journal.ts';
import { day } from '../procedure/calendar.ts';

// A shared draft is read and written by those who write all of the report, and there is none for anybody else.

const [open, adopted, begun] = [randomUUID(), randomUUID(), randomUUID()];
const drafter = { ...secretary, roles: ['cted'] };
const director = { ...secretary, roles: ['executive-director'] };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const [place, reportId] of [open, adopted, begun].entries()) await addReport(reportId, place);
  for (const reportId of [open, adopted]) {
    await database.admin.query(
      `insert into shared_draft (report_id, file_id, state_code, document, version, stored_by, stored_at)
       values ($1, $1, 'XAA', '\\x00', 1, $2, now())`,
      [reportId, drafter.personId],
    );
  }
  await withActor(database, drafter, (db) =>
    append(db, {
      ...{
        chain: 'state:XAA',
        fileId: adopted,
        stateCode: 'XAA',
        event: 'report-adopted',
        on: day('2026-01-05'),
      },
      ...{ by: drafter.personId, seenBy: ['committee', 'state'] },
    }),
  );
});
afterAll(() => database.drop());

async function addReport(reportId: string, place: number): Promise<void> {
  await database.admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, $2, true, 'XAA', 'comprehensive', 2026, 'file', 'ctc-2020')`,
    [reportId, place + 1],
  );
  await database.admin.query(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $1, 'XAA', '{"en": "Report"}', 'en', '2026-01-01', $2)`,
    [reportId, drafter.personId],
  );
}

const readers = [
  ['an expert of CTED', drafter, 2],
  ['the Executive Director', director, 2],
  ['a head of delegation who is not of CTED', { ...secretary, roles: ['head-of-delegation'] }, 0],
  ['the system', { ...secretary, roles: ['system'] }, 0],
  ['a member of the Committee', { ...member, roles: ['committee-chair', 'cted'] }, 0],
  ['the visited State', ofState('XAA'), 0],
  ['another State', ofState('XAB'), 0],
  ['a partner', { ...partner, roles: ['participating-partner'] }, 0],
  ['an administrator', administrator, 0],
  ['the public', anybody, 0],
] as const;

describe('a shared draft', () => {
  it.each(readers)('read by %s', async (_, actor, rows) => {
    const found = await withActor(database, actor, (db) =>
      db.selectFrom('shared_draft').selectAll().execute(),
    );
    expect(found).toHaveLength(rows);
  });

  // Without a condition of its own, which what one may read would decide with.
  it.each(readers)('stored by %s', async (_, actor, rows) => {
    const { numUpdatedRows } = await withActor(database, actor, (db) =>
      db.updateTable('shared_draft').set({ version: 2, stored_by: actor.personId }).executeTakeFirst(),
    ).catch(() => ({ numUpdatedRows: 0n }));
    expect(numUpdatedRows).toBe(rows === 0 ? 0n : 1n);
  });

  it.each(readers)('begun by %s', async (_, actor, rows) => {
    const document = Buffer.from([0]);
    const isBegun = await withActor(database, actor, async (db) => {
      await db
        .insertInto('shared_draft')
        .values({
          ...{ report_id: begun, file_id: begun, state_code: 'XAA', document, version: 1 },
          ...{ stored_by: actor.personId, stored_at: '2026-01-02T00:00:00Z' },
        })
        .execute();
      await sql`select 1 / 0`.execute(db);
    }).catch((fault: Error) => fault.message.includes('division by zero'));
    expect(isBegun).toBe(rows > 0);
  });

  it('is stored in nobody else’s name, nor begun in it', async () => {
    const other = randomUUID();
    const storing = withActor(database, drafter, (db) =>
      db.updateTable('shared_draft').set({ stored_by: other }).where('report_id', '=', open).execute(),
    );
    await expect(storing).rejects.toThrow('row-level security');
    const document = Buffer.from([0]);
    const beginning = withActor(database, drafter, (db) =>
      db
        .insertInto('shared_draft')
        .values({
          ...{ report_id: begun, file_id: begun, state_code: 'XAA', document, version: 1 },
          ...{ stored_by: other, stored_at: '2026-01-02T00:00:00Z' },
        })
        .execute(),
    );
    await expect(beginning).rejects.toThrow('row-level security');
  });

  it('stands as it was once the report is adopted', async () => {
    const { numUpdatedRows } = await withActor(database, drafter, (db) =>
      db
        .updateTable('shared_draft')
        .set({ version: 9, stored_by: drafter.personId })
        .where('report_id', '=', adopted)
        .executeTakeFirst(),
    );
    expect(numUpdatedRows).toBe(0n);
  });
});
