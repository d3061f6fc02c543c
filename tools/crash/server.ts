import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type Database, openDatabase, poolOf } from '../../src/database/server/database.ts';
import { freePort, startCluster } from '../test/postgres.ts';
import { damageOf, surplusOf, troublesOf } from './check.ts';
import { type Program, startProgram } from './program.ts';
import { type Round, rounds as runRounds } from './rounds.ts';
import { startWriters, type Writers } from './writers.ts';

/**
 * Kills the web process so many times, and then a backend of the database as often, while eight writers enter
 * events. Null on a machine without PostgreSQL.
 */
export async function crashServer(times: number): Promise<readonly Round[] | null> {
  const cluster = await startCluster({ durable: true });
  if (!cluster) return null;
  const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-crash-'));
  const port = await freePort();
  const start = () => startProgram(port, { DATABASE_URL: cluster.url, STOCKTAKE_DATA: dataDir });
  const admin = poolOf({ connectionString: cluster.url, max: 1 });
  let program: Program | undefined;
  let opened: Database | undefined;
  try {
    program = await start();
    const database = await openDatabase({ url: cluster.url, dataDir }); // the program has made its roles
    opened = database;
    const writers = await startWriters(program.address);
    const check = async () => [
      ...(await troublesOf(database, admin, writers.acknowledged)),
      ...[await damageOf((text) => admin.query(text))].filter((damage) => damage !== null),
    ];
    const killWeb = async () => {
      await program?.kill();
      program = await start();
    };
    const done = [
      ...(await runRounds('server, web process', times, writers, killWeb, check)),
      ...(await runRounds('server, database backend', times, writers, () => killBackend(admin), check)),
    ];
    return [...done, await lastRound(writers, admin, check)];
  } finally {
    await program?.kill();
    await opened?.close();
    await admin.end();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function lastRound(
  writers: Writers,
  admin: pg.Pool,
  check: () => Promise<readonly string[]>,
): Promise<Round> {
  await writers.rest();
  const troubles = [...(await check()), ...(await surplusOf(admin, writers.acknowledged))];
  return { name: 'server, at rest', acknowledged: writers.acknowledged.length, troubles };
}

/** Kills one of the processes that serve the program. The server ends all others with it, and recovers. */
async function killBackend(admin: pg.Pool): Promise<void> {
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = current_database()
     order by state = 'active' desc, random() limit 1`,
  );
  const victim = rows[0]?.pid;
  if (!victim) throw new Error('the program has no connection to the database');
  process.kill(victim, 'SIGKILL');
}
