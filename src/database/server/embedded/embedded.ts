import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { type Engine, type Limits, startEngine } from './engine.ts';
import { lockFolder } from './lock.ts';
import { plant, seedIn } from './seed.ts';

export { superuser } from './turns.ts';

export type Embedded = {
  readonly engine: Engine;
  /** How the driver connects as this person. */
  connection(user: string): pg.ClientConfig;
  close(): Promise<void>;
};

/** The limits that db/roles.sql sets on a server. */
const usualLimits: Limits = { statement: 30_000, idle: 60_000 };

/** Opens the database kept in a folder, and makes it first where there is none. Refused while another process has it. */
export async function openEmbedded(
  dataDir: string,
  { limits = usualLimits, cache = join(dataDir, 'cache') }: { limits?: Limits; cache?: string } = {},
): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true });
  const unlock = await lockFolder(dataDir);
  try {
    const folder = databaseIn(dataDir);
    if (!existsSync(folder)) await plant(await seedIn(cache), folder);
    const engine = await startEngine(folder, limits);
    return {
      engine,
      connection: (user) => ({
        user,
        database: 'postgres',
        password: '',
        ssl: false,
        stream: () => engine.connect(user),
      }),
      close: async () => {
        await engine.stop();
        await unlock();
      },
    };
  } catch (fault) {
    await unlock();
    throw fault;
  }
}

export function databaseIn(dataDir: string): string {
  return join(dataDir, 'database');
}
