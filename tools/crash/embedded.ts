import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { folderBlobs } from '../../src/database/server/blobs/folder-blobs.ts';
import { loginRole, overPool, poolOf } from '../../src/database/server/database.ts';
import { databaseIn, openEmbedded, superuser } from '../../src/database/server/embedded/embedded.ts';
import { freePort } from '../test/postgres.ts';
import { damageOf, surplusOf, troublesOf } from './check.ts';
import { type Program, startProgram } from './program.ts';
import { type Round, rounds as runRounds } from './rounds.ts';
import { startWriters } from './writers.ts';

/** Kills the whole process, program and database in one, so many times while eight writers enter events. */
export async function crashEmbedded(times: number): Promise<readonly Round[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-crash-'));
  const port = await freePort();
  const start = () => startProgram(port, { DATABASE_URL: '', STOCKTAKE_DATA: dataDir });
  let program: Program | undefined;
  let troubles: readonly string[] = [];
  try {
    program = await start();
    const writers = await startWriters(program.address);
    const killAndLook = async () => {
      await program?.kill();
      // The writers go on asking and get no answer, so what was acknowledged stays as it is while we look.
      troubles = await lookInto(dataDir, writers.acknowledged);
      program = await start();
    };
    const done = await runRounds('embedded', times, writers, killAndLook, async () => troubles);
    await writers.rest();
    await program.stop();
    const atRest = await lookInto(dataDir, writers.acknowledged, true);
    return [
      ...done,
      { name: 'embedded, at rest', acknowledged: writers.acknowledged.length, troubles: atRest },
    ];
  } finally {
    await program?.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Opens the data as the program would, which recovers them, and then looks through them for damage. */
async function lookInto(
  dataDir: string,
  acknowledged: readonly string[],
  isAtRest = false,
): Promise<readonly string[]> {
  const embedded = await openEmbedded(dataDir);
  const admin = poolOf({ ...embedded.connection(superuser), max: 1 });
  const database = overPool(
    'embedded',
    poolOf({ ...embedded.connection(loginRole), max: 2 }),
    { mayHoldRealFiles: false, mode: 'training', blobs: folderBlobs(dataDir) },
    embedded.close,
  );
  const troubles = [
    ...(await troublesOf(database, admin, acknowledged)),
    ...(isAtRest ? await surplusOf(admin, acknowledged) : []),
  ];
  await admin.end();
  await database.close();
  const damage = await damageIn(databaseIn(dataDir));
  return damage ? [...troubles, damage] : troubles;
}

async function damageIn(folder: string): Promise<string | null> {
  const engine = new PGlite({ fs: new NodeFS(folder), extensions: { amcheck } });
  try {
    return await damageOf((text) => engine.exec(text));
  } finally {
    await engine.close();
  }
}
