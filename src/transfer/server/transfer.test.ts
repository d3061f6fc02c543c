import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { administrator, secretary } from '../../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { once } from '../../journal/server/idempotency.ts';
import { append, eraseText } from '../../journal/server/journal.ts';
import { verifyJournal } from '../../journal/server/verify.ts';
import type { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { exportTo } from './export.ts';
import { importOver } from './import.ts';

const on = '2025-03-14' as Day;
const engines = process.env.TEST_DATABASE_URL ? ['server', 'embedded'] : ['embedded'];

let folder: string;
let opened: TestDatabase[] = [];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'stocktake-export-')), 'export');
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.drop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function open(engine?: string): Promise<TestDatabase> {
  const database = await testDatabase(engine);
  opened.push(database);
  return database;
}

/** A file that was handed in. */
const paper = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0xfe]);
const paperHash = createHash('sha256').update(paper).digest('hex');

/** A database in which things have happened: more than a page of them, in every script, one of them erased. */
async function lived(engine?: string): Promise<TestDatabase> {
  const database = await open(engine);
  const received = await database.blobs.receive(Readable.from([paper]), 100);
  await database.blobs.keep(received!);
  const enter = (number: number, chain = 'state:XAA') =>
    withActor(database, secretary, (db) =>
      append(db, {
        chain,
        fileId: '44444444-0000-4000-8000-000000000001',
        stateCode: 'XAA',
        event: 'extension-requested',
        on,
        days: number,
        by: secretary.personId,
        seenBy: ['state'],
        texts: { reason: `Причина ${number} “سبب” 理由 \\ "\n'` },
      }),
    );
  const first = await enter(0);
  for (let number = 1; number < 12; number++) await enter(number, number % 2 ? 'state:XAA' : 'body:ctc');
  await withActor(database, secretary, (db) =>
    once(db, secretary, { key: 'exported', act: 'act', request: {} }, async () => ({
      answer: [1.5, null, 'x'],
    })),
  );
  await withActor(database, administrator, (db) =>
    eraseText(db, {
      ...{ entryId: first.id, chain: first.chain, stateCode: first.state_code },
      ...{ kind: 'reason', rule: 'RET-01', on, by: administrator.personId },
    }),
  );
  return database;
}

async function importInto(database: TestDatabase): Promise<void> {
  const client = await database.admin.connect();
  await importOver(client, database.blobs, folder).finally(() => client.release());
}

const filesOf = (of: string) =>
  Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'latin1')]),
  );

/** Changes a file of the export, and its figures in the manifest too when it is meant to look untouched. */
function rewrite(name: string, change: (text: string) => string): void {
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
}

async function refusalOf(attempt: Promise<unknown>) {
  const refused = await attempt.then(
    () => null,
    (fault: Refused) => fault.refusal ?? fault,
  );
  return refused;
}

describe('an export', () => {
  const routes = engines.flatMap((from) => engines.map((to) => [from, to] as const));

  it.each(routes)(
    'of %s imported into %s is the same data, and its journal still holds',
    async (from, to) => {
      const source = await lived(from);
      const manifest = await exportTo(source, folder);
      expect(manifest.tables.find(({ name }) => name === 'journal_entry')?.rows).toBe(13);

      const target = await open(to);
      await importInto(target);
      const again = `${folder}-again`;
      await exportTo(target, again);
      expect(filesOf(again)).toEqual(filesOf(folder));
      expect(await target.blobs.read(paperHash)).toEqual(paper);
      expect(await verifyJournal(target)).toEqual(await verifyJournal(source));
    },
  );

  it('leaves the guards standing in the database it came into', async () => {
    await exportTo(await lived(), folder);
    const target = await open();
    const guards = `select tgname, tgrelid::regclass::text, tgenabled from pg_trigger where not tgisinternal order by 2, 1`;
    const references = 'select conname, condeferrable, condeferred from pg_constraint order by 1';
    const before = [await target.admin.query(guards), await target.admin.query(references)];
    await importInto(target);
    const after = [await target.admin.query(guards), await target.admin.query(references)];
    expect(after.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
    await expect(target.admin.query('delete from journal_entry')).rejects.toThrow('never changed');
  });

  it('goes on where it left off: the next entry is bound to the last one that was imported', async () => {
    await exportTo(await lived(), folder);
    const target = await open();
    await importInto(target);
    const entry = await withActor(target, secretary, (db) =>
      append(db, { chain: 'body:ctc', event: 'visit-ended', on, by: secretary.personId, seenBy: [] }),
    );
    expect(entry.seq).toBe(6);
    expect((await verifyJournal(target)).firstBroken).toBeNull();
  });

  it('is not made while a file that was handed in is no longer what was kept', async () => {
    const source = await lived();
    const changed = { ...source.blobs, read: async () => 'changed' as const };
    expect(await refusalOf(exportTo({ ...source, blobs: changed }, folder))).toMatchObject({
      code: 'platform.damaged-blob',
      values: { sha256: paperHash },
    });
  });

  it('is not written over something that is there', async () => {
    const database = await open();
    await exportTo(database, folder);
    expect(await refusalOf(exportTo(database, folder))).toMatchObject({ code: 'platform.folder-not-empty' });
  });
});

describe('an import', () => {
  const exported = join(mkdtempSync(join(tmpdir(), 'stocktake-exported-')), 'export');
  let target: TestDatabase;
  beforeAll(async () => {
    const source = await lived();
    await exportTo(source, exported);
    target = await open();
    opened = [];
    await source.drop();
  });
  beforeEach(() => cpSync(exported, folder, { recursive: true }));
  afterAll(async () => {
    await target.drop();
    rmSync(join(exported, '..'), { recursive: true, force: true });
  });

  it.each<[string, string, (text: string) => string, object]>([
    [
      'a line that is no JSON',
      'journal_text.ndjson',
      (text) => text.replace(/\n.*\n/, '\n{"entry_id": \n'),
      { code: 'platform.malformed-row', values: { file: 'journal_text.ndjson', line: 2, what: 'JSON' } },
    ],
    [
      'an unknown column',
      'journal_head.ndjson',
      (text) => text.replace('{', '{"colour": 1, '),
      { code: 'platform.malformed-row', values: { file: 'journal_head.ndjson', line: 1, what: 'colour' } },
    ],
    [
      'a missing column',
      'journal_head.ndjson',
      (text) => text.replace(/"seq": \d+, /, ''),
      { code: 'platform.malformed-row', values: { file: 'journal_head.ndjson', line: 1, what: 'seq' } },
    ],
    [
      'a value of another kind',
      'journal_entry.ndjson',
      (text) => nth(text, 3, (line) => line.replace('2025-03-14', '2025-02-30')),
      { code: 'platform.malformed-row', values: { file: 'journal_entry.ndjson', line: 3, what: '22008' } },
    ],
    [
      'a value the table refuses',
      'journal_entry.ndjson',
      (text) => nth(text, 5, (line) => line.replace('extension-requested', 'Not An Event')),
      {
        code: 'platform.malformed-row',
        values: { file: 'journal_entry.ndjson', line: 5, what: 'journal_entry_event_check' },
      },
    ],
    [
      'a row twice',
      'journal_head.ndjson',
      (text) => nth(text, 2, () => text.split('\n')[0] ?? ''),
      {
        code: 'platform.malformed-row',
        values: { file: 'journal_head.ndjson', line: 2, what: 'journal_head_pkey' },
      },
    ],
    [
      'a file that was cut off',
      'journal_text.ndjson',
      (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`,
      { code: 'platform.incomplete-file', values: { file: 'journal_text.ndjson' } },
    ],
    [
      'a value that was changed',
      'journal_text.ndjson',
      (text) => text.replace('Причина 1', 'Причина 2'),
      { code: 'platform.incomplete-file', values: { file: 'journal_text.ndjson' } },
    ],
    [
      'another version',
      'manifest.json',
      (text) => text.replace('0001-ground.sql', '0000-ground.sql'),
      { code: 'platform.other-version' },
    ],
    [
      'a handed-in file of the same length that was changed',
      `blobs/${paperHash}`,
      () => 'forgery',
      { code: 'platform.incomplete-file', values: { file: `blobs/${paperHash}` } },
    ],
    ['no manifest', 'manifest.json', () => '{}', { code: 'platform.not-an-export' }],
  ])('with %s is refused, and nothing of it is kept', async (_, file, change, refusal) => {
    rewrite(file, change);
    expect(await refusalOf(importInto(target))).toMatchObject(refusal);
    const { rows } = await target.admin.query('select count(*)::int as count from journal_entry');
    expect(rows).toEqual([{ count: 0 }]);
    expect(await target.blobs.list()).toEqual([]);
  });

  it('whose rows refer to what is not there is refused whole', async () => {
    const lines = readFileSync(join(folder, 'journal_entry.ndjson'), 'utf8').trimEnd().split('\n');
    const orphan = lines[4]!.replace(
      '"corrects": null',
      '"corrects": "99999999-0000-4000-8000-000000000001"',
    );
    rewrite('journal_entry.ndjson', (text) => text.replace(lines[4]!, orphan));
    const text = readFileSync(join(folder, 'journal_entry.ndjson'), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    rewrite('manifest.json', (manifest) =>
      manifest.replace(/("journal_entry",\s+"rows": 13,\s+"sha256": ")[0-9a-f]+/, `$1${digest}`),
    );
    expect(await refusalOf(importInto(target))).toMatchObject({
      code: 'platform.dangling-reference',
      values: { rule: 'journal_entry_corrects_fkey' },
    });
    expect((await verifyJournal(target)).entries).toBe(0);
  });

  it('is not for a database in which somebody has acted', async () => {
    await importInto(target);
    expect(await refusalOf(importInto(target))).toMatchObject({
      code: 'platform.acted-already',
      kind: 'conflict',
    });
  });
});

function nth(text: string, number: number, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line, index) => (index === number - 1 ? change(line) : line))
    .join('\n');
}
