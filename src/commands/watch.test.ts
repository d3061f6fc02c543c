import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listHolders } from '../access/server/index.ts';
import { fixedClock } from '../database/server/clock.ts';
import { type Database, openDatabase } from '../database/server/database.ts';
import { migrate } from '../database/server/migrate.ts';
import { withActor } from '../database/server/with-actor.ts';
import { sweepDuties } from '../duties/server/index.ts';
import { announce } from '../notices/server/index.ts';
import { systemActor } from '../platform/actor.ts';
import { openTrainingWorld } from '../training/server/index.ts';
import { runCommand } from './commands.ts';

// The proof from the command line, over the training world, before and after the worker has looked.

const clock = fixedClock('2026-01-15T16:00:00Z', 'America/New_York');
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'stocktake-watch-'));
  await migrate({ dataDir });
  await over((database) => openTrainingWorld(database, clock.today()));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

async function over<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, clock });
  return work(database).finally(() => database.close());
}

async function watch(...words: string[]) {
  const said: string[] = [];
  const env = { STOCKTAKE_DATA: dataDir, STOCKTAKE_CLOCK: '2026-01-15T16:00:00Z' };
  const code = await runCommand(['watch', ...words], {
    env,
    print: (text) => said.push(text),
    complain: () => {},
  });
  return { code, out: said.join('\n') };
}

it('names what nobody noticed and fails; once the worker has looked, all agree', {
  timeout: 120_000,
}, async () => {
  const before = await watch();
  expect(before.code).toBe(1);
  expect(before.out).toMatch(/^missing: 20\d\d-\d\d-\d\d in file /m);

  const told = await over(async (database) => {
    await sweepDuties(database, { announce, listHolders });
    return withActor(database, systemActor, (db) =>
      db.selectFrom('notice').select('kind').distinct().orderBy('kind').execute(),
    );
  });
  expect(told.map(({ kind }) => kind)).toContain('visits.notice.lapse');

  const after = await watch('--format', 'json');
  expect(after.code).toBe(0);
  expect(JSON.parse(after.out)).toMatchObject({ files: 24, missing: 0, extra: 0, findings: [] });
});
