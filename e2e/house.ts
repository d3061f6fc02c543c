import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { asAdministrator } from '../src/database/server/administrator.ts';
import { freePort } from '../tools/test/postgres.ts';

// The product as it is shipped, started for the stories: built program, own port, own data, a day that stands still.

export type House = {
  readonly address: string;
  /** Starts it again on the same data with another day; nothing happens when it is that day already. */
  today(day: string): Promise<void>;
  /** Starts it again at another moment, after something was done to its data by an administrator of the database. */
  at(moment: string, arrange?: (client: pg.ClientBase) => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
};

/** The moment at which the house stands on a day: noon in New York. */
export const noonOf = (day: string) => `${day}T16:00:00Z`;

const configOf = ({ env }: Data) => ({ dataDir: env.STOCKTAKE_DATA ?? '', url: env.DATABASE_URL });

type Data = { readonly env: Readonly<Record<string, string>>; takeAway(): Promise<void> };

/** The day on which the stories play unless they say another one. */
export const storyDay = '2026-06-15';

/**
 * Starts the product on data of its own: a new database on the test server, or a new folder for the embedded one; for
 * work with accounts, when it is to be live.
 */
export async function startHouse({ live = false } = {}): Promise<House> {
  const data = await newData();
  const port = await freePort();
  // Browsers keep passkeys for names, not for the numbers of addresses.
  const address = `http://${live ? 'localhost' : '127.0.0.1'}:${port}`;
  const startAt = (moment: string) => start(data.env, { port, moment, live });
  let moment = noonOf(storyDay);
  let server = await startAt(moment);
  const at: House['at'] = async (other, arrange) => {
    if (other === moment && !arrange) return;
    await end(server);
    if (arrange) await asAdministrator(configOf(data), arrange);
    moment = other;
    server = await startAt(moment);
  };
  return {
    address,
    today: (day) => at(noonOf(day)),
    at,
    stop: async () => {
      await end(server);
      await data.takeAway();
    },
  };
}

async function newData(): Promise<Data> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-story-'));
  const takeFolder = () => rmSync(folder, { recursive: true, force: true });
  const server = process.env.TEST_DATABASE === 'embedded' ? undefined : process.env.TEST_DATABASE_URL;
  if (!server) return { env: { STOCKTAKE_DATA: folder }, takeAway: async () => takeFolder() };

  const name = `story_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    env: { STOCKTAKE_DATA: folder, DATABASE_URL: url.href },
    takeAway: async () => {
      takeFolder();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

type Setup = { readonly port: number; readonly moment: string; readonly live: boolean };

async function start(data: Data['env'], { port, moment, live }: Setup): Promise<ChildProcess> {
  const { DATABASE_URL: _other, ...env } = process.env;
  const settings = { PORT: String(port), STOCKTAKE_CLOCK: moment, LOG_LEVEL: 'warn' };
  const server = spawn(process.execPath, ['bin/stocktake.js', 'start', ...(live ? ['--live'] : [])], {
    env: { ...env, ...data, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  server.once('exit', () => process.removeListener('exit', kill));
  await answers(`http://127.0.0.1:${port}/api/v1/me`, server).catch((fault: unknown) => {
    kill();
    throw fault;
  });
  return server;
}

/** Waits until the product answers; a first start makes a database and imports the record. */
async function answers(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + 150_000;
  while (Date.now() < until) {
    if (server.exitCode !== null)
      throw new Error(`the product ended with ${server.exitCode} before it answered`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from ${url}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}
