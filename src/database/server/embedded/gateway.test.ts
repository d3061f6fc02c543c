import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../platform/server/package-root.ts';
import { poolOf } from '../database.ts';
import { type Embedded, openEmbedded, superuser } from './embedded.ts';

const cache = join(packageRoot(), 'var', 'cache');
const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-gateway-'));

let embedded: Embedded;
let admin: pg.Pool;
let pool: pg.Pool;
beforeAll(async () => {
  embedded = await openEmbedded(dataDir, { cache });
  admin = poolOf({ ...embedded.connection(superuser), max: 2 });
  await admin.query('create table tally (name text primary key, count int not null)');
  await admin.query("insert into tally values ('all', 0)");
  await admin.query('create role stk_login login noinherit');
  await admin.query('grant select, insert, update on tally to stk_login');
  pool = poolOf({ ...embedded.connection('stk_login'), max: 8 });
});
afterAll(async () => {
  await pool.end();
  await admin.end();
  await embedded.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } finally {
    client.release();
  }
}

describe('one engine behind many connections', () => {
  it('answers 2,000 queries at once, each with its own result', async () => {
    const numbers = Array.from({ length: 2000 }, (_, number) => number);
    const answers = await Promise.all(
      numbers.map(async (number) => {
        const { rows } = await pool.query('select $1::int as number, repeat($2, 3) as text', [
          number,
          `${number},`,
        ]);
        return rows[0];
      }),
    );
    expect(answers).toEqual(numbers.map((number) => ({ number, text: `${number},`.repeat(3) })));
  });

  it('keeps 200 interleaved transactions apart, and loses none of their work', async () => {
    const counts = await Promise.all(
      Array.from({ length: 200 }, () =>
        inTransaction(async (client) => {
          const before = await client.query("select count from tally where name = 'all'");
          await client.query("update tally set count = $1 where name = 'all'", [before.rows[0].count + 1]);
          const after = await client.query("select count from tally where name = 'all'");
          return after.rows[0].count;
        }),
      ),
    );
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });

  it('carries a large answer and a large value whole', async () => {
    const large = 'ش'.repeat(1_000_000);
    const { rows } = await pool.query('select $1::text as text, length($1::text) as length', [large]);
    expect(rows[0].length).toBe(1_000_000);
    expect(rows[0].text === large).toBe(true);
  });

  it('gives errors as a server does, and goes on', async () => {
    await expect(pool.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    await expect(pool.query('select nonsense')).rejects.toMatchObject({ code: '42703', position: '8' });
    const taken = pool.query("insert into tally values ('all', 1)");
    await expect(taken).rejects.toMatchObject({ code: '23505', constraint: 'tally_pkey' });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('undoes a transaction whose connection is lost', async () => {
    const client = new pg.Client(embedded.connection('stk_login'));
    await client.connect();
    await client.query('begin');
    await client.query("insert into tally values ('lost', 1)");
    await client.end();
    expect((await pool.query("select from tally where name = 'lost'")).rowCount).toBe(0);
  });

  it('has the rights of the person who logged in, and only those', async () => {
    await expect(pool.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(pool.query('drop table tally')).rejects.toThrow('must be owner');
    expect((await admin.query('select session_user::text as me')).rows).toEqual([{ me: 'postgres' }]);
    expect((await pool.query('select session_user::text as me')).rows).toEqual([{ me: 'stk_login' }]);
  });

  it('refuses a statement prepared under a name instead of mixing it up', async () => {
    await expect(pool.query({ name: 'mine', text: 'select 1' })).rejects.toThrow('named prepared statements');
  });
});

describe('the program', () => {
  it('is not held up while a statement runs', async () => {
    const started = Date.now();
    let isRunning = true;
    const slow = pool.query('select count(*) from generate_series(1, 3000000) a').then(() => {
      isRunning = false;
    });
    let longest = 0;
    for (let last = Date.now(); isRunning; last = Date.now()) {
      await later(5);
      longest = Math.max(longest, Date.now() - last);
    }
    await slow;
    expect(longest).toBeLessThan((Date.now() - started) / 2);
  });
});

describe('what is committed', () => {
  it('is forced to the disk', async () => {
    const before = embedded.engine.syncs();
    for (let number = 0; number < 25; number++) {
      await pool.query("update tally set count = count + 1 where name = 'all'");
    }
    expect(embedded.engine.syncs() - before).toBeGreaterThanOrEqual(25);
    const settings = await admin.query(
      "select current_setting('fsync') as fsync, current_setting('wal_sync_method') as how",
    );
    expect(settings.rows).toEqual([{ fsync: 'on', how: 'fsync' }]);
  });
});
