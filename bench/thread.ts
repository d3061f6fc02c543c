import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listThemeRatings } from '../src/analysis/server/list-theme-ratings.ts';
import { getChain } from '../src/chain/server/get-chain.ts';
import type { Database } from '../src/database/server/database.ts';
import { type ActorDb, withActor } from '../src/database/server/with-actor.ts';
import { fillWhenEmpty } from '../src/main/record.ts';
import { findTrainingFile } from '../src/register/server/index.ts';
import { getReport } from '../src/reports/server/get-report.ts';
import { findReportOfFile } from '../src/reports/server/index.ts';
import { searchAll } from '../src/search/server/search.ts';
import { freePort } from '../tools/test/postgres.ts';
import { trainingSession } from '../tools/training-session.ts';
import { readsASecond, type Statement, statementsOf } from './bare-reads.ts';
import { grow } from './grow.ts';
import { answersASecond, ask } from './load.ts';
import { atLeast, atMost, figure, interleaved, type Line, round } from './measure.ts';
import { startProduct } from './product.ts';
import { openBoth, writer } from './world.ts';

// The reads of the thread over the API against their own statements sent bare, under the same policies and in the same
// run; and how both go when the world around grows.

const load = { connections: 8, seconds: 2 };
const sizes = [1, 3, 10] as const;

type Case = {
  readonly name: string;
  readonly path: string;
  readonly read: (db: ActorDb) => Promise<unknown>;
  /** What is asked for stays as large however much there is; the heat map is of all there is. */
  readonly isOfOne: boolean;
};
type Measured = { readonly ours: number; readonly bare: number; readonly statements: number };

export async function benchThread(url: string): Promise<readonly Line[]> {
  const { admin, database } = await openBoth(url);
  await fillWhenEmpty(database);
  const cases = await casesIn(database);
  const found = new Map<string, Measured[]>(cases.map(({ name }) => [name, []]));
  let at = 1;
  for (const size of sizes) {
    await grow(admin, at, size);
    at = size;
    for (const [name, measured] of await measureAll(url, database, cases)) found.get(name)?.push(measured);
  }
  await database.close();
  await admin.end();
  return cases.flatMap((one) => linesOf(one, found.get(one.name) ?? []));
}

async function casesIn(database: Database): Promise<readonly Case[]> {
  const { fileId, reportId } = await withActor(database, writer, async (db) => {
    const fileId = await findTrainingFile(db, 'XAW');
    const report = fileId === undefined ? undefined : await findReportOfFile(db, fileId);
    if (!fileId || !report) throw new Error('the training world has no report on the visit to XAW');
    return { fileId, reportId: report.reportId };
  });
  const asked = { kind: 'visit', recordId: fileId, limit: 20 } as const;
  const words = { text: 'border', limit: 5 };
  return [
    {
      ...{ name: 'chain view', path: `/chain/visit/${fileId}?limit=20`, isOfOne: true },
      read: (db) => getChain(db, writer, asked),
    },
    {
      name: 'search',
      path: '/search?text=border',
      isOfOne: false,
      read: (db) => searchAll(db, writer, words),
    },
    {
      ...{ name: 'report page', path: `/reports/${reportId}`, isOfOne: true },
      read: (db) => getReport(db, writer, { reportId }),
    },
    {
      ...{ name: 'heat map', path: '/analysis/themes?training=true', isOfOne: false },
      read: (db) => listThemeRatings(db, writer, true),
    },
  ];
}

async function measureAll(url: string, database: Database, cases: readonly Case[]) {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-bench-'));
  const product = await startProduct({ DATABASE_URL: url, STOCKTAKE_DATA: folder }, await freePort());
  const cookie = await trainingSession(product.address, writer.personId);
  try {
    const measured: [string, Measured][] = [];
    for (const { name, path, read } of cases) {
      const statements: readonly Statement[] = await statementsOf(database, writer, read);
      const target = { url: `${product.address}/api/v1${path}`, cookie };
      await ask(target);
      const [ours = 0, bare = 1] = await interleaved(3, [
        { name, measure: () => answersASecond(target, load.connections, load.seconds) },
        { name: `bare ${name}`, measure: () => readsASecond(database.pool, statements, load) },
      ]);
      measured.push([name, { ours, bare, statements: statements.length }]);
    }
    return measured;
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf({ name, isOfOne }: Case, measured: readonly Measured[]): readonly Line[] {
  const [once, , tenfold] = measured;
  if (!once || !tenfold) throw new Error(`${name} was not measured`);
  const shown = measured.map(({ ours, bare, statements }, at) =>
    figure(
      `${name}, world ${sizes[at]}x`,
      `${round(ours)} /s, bare ${round(bare)} /s, ${statements} statements`,
    ),
  );
  const slower = once.ours / tenfold.ours;
  return [
    ...shown,
    atLeast(`${name} against its bare statements`, (100 * once.ours) / once.bare, 30, ' %'),
    atLeast(`${name} against its bare statements, world 10x`, (100 * tenfold.ours) / tenfold.bare, 30, ' %'),
    isOfOne
      ? atMost(`${name}, time in a world of 10x against 1x`, slower, 2)
      : figure(`${name}, time in a world of 10x against 1x`, round(slower)),
  ];
}
