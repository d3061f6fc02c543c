import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../platform/server/package-root.ts';
import { poolOf } from '../database.ts';
import { type Embedded, openEmbedded, superuser } from './embedded.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-watchdog-'));
const limits = { statement: 2000, idle: 1000 };

let embedded: Embedded;
let admin: pg.Pool;
let pool: pg.Pool;
beforeAll(async () => {
  embedded = await openEmbedded(dataDir, { limits, cache: join(packageRoot(), 'var', 'cache') });
  admin = poolOf({ ...embedded.connection(superuser), max: 1 });
  await admin.query('create table tally as select 7 as count');
  await admin.query('create role stk_login login noinherit');
  await admin.query('grant select, update on tally to stk_login');
  pool = poolOf({ ...embedded.connection('stk_login'), max: 4 });
});
afterAll(async () => {
  await pool.end();
  await admin.end();
  await embedded.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const endless = 'select count(*) from generate_series(1, 100000000000) a';
const counted = async () => (await pool.query('select count from tally')).rows;

describe('the watchdog', () => {
  it('ends a statement that takes too long, tells who sent it why, and the next query finds the engine again', async () => {
    const tooLong = pool.query(endless);
    const waiting = pool.query('select count from tally').catch((fault: pg.DatabaseError) => fault.code);
    await expect(tooLong).rejects.toMatchObject({ code: '57014' });
    expect(await waiting).toBe('57P02');
    expect(await counted()).toEqual([{ count: 7 }]);
  });

  it('leaves migrations and imports the time they need', async () => {
    await admin.query(`do $$ declare until timestamptz := clock_timestamp() + interval '3 s'; begin
      while clock_timestamp() < until loop end loop; end $$`);
    expect(await counted()).toEqual([{ count: 7 }]);
  });

  it('ends a transaction that nobody goes on with, and lets the others in', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) =>
      client.once('error', (fault: pg.DatabaseError) => resolve(fault.code)),
    );
    await client.query('begin');
    await client.query('update tally set count = 0');
    expect(await counted()).toEqual([{ count: 7 }]);
    expect(await ended).toBe('25P03');
    client.release();
  });
});
