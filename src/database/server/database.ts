import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { BlobStore } from './blobs/blob-store.ts';
import { folderBlobs } from './blobs/folder-blobs.ts';
import { type Clock, type MovableClock, movableClock, runningClock } from './clock.ts';
import { columnTypes } from './column-types.ts';
import type { DB } from './schema.gen.ts';

export type DatabaseConfig = {
  /** Of a PostgreSQL server; without it, the embedded engine keeps the data in `dataDir`. */
  readonly url?: string | undefined;
  /** For migrating and importing, when the person in `url` may not. */
  readonly adminUrl?: string | undefined;
  readonly dataDir: string;
  /** The embedded engine may hold files of real States that are not public (docs/decisions/0006). */
  readonly acceptEmbedded?: boolean;
  /** What the program takes for now; the time as it passes, in the zone of the server, when left out. */
  readonly clock?: Clock;
};

/** For training, where anybody may be anybody, or for work with accounts. */
export type Mode = 'training' | 'live';

export type Database = {
  readonly engine: 'embedded' | 'server';
  readonly pool: pg.Pool;
  readonly kysely: Kysely<DB>;
  /** Whether files of real States that are not public may be kept here. */
  readonly mayHoldRealFiles: boolean;
  readonly mode: Mode;
  readonly clock: MovableClock;
  /** The files that were handed in; rows know them by their hash. */
  readonly blobs: BlobStore;
  close(): Promise<void>;
};

export const loginRole = 'stk_login';

/** A pool of connections that own nothing and may read nothing until withActor steps down for one transaction. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const { clock } = config;
  const blobs = folderBlobs(config.dataDir);
  if (config.url) {
    const pool = serverPool(config.url);
    return overPool('server', pool, { mayHoldRealFiles: true, mode: await modeOf(pool), clock, blobs });
  }

  const { databaseIn, openEmbedded, superuser } = await import('./embedded/embedded.ts');
  const { tidyDaily } = await import('./embedded/tidy.ts');
  const engine = await openEmbedded(config.dataDir);
  const stopTidying = tidyDaily(databaseIn(config.dataDir), engine.connection(superuser));
  const pool = poolOf({ ...engine.connection(loginRole), max: 8 });
  const close = async () => {
    stopTidying();
    await engine.close();
  };
  const mode = await modeOf(pool).catch((fault: unknown) => close().then(() => Promise.reject(fault)));
  return overPool(
    'embedded',
    pool,
    { mayHoldRealFiles: config.acceptEmbedded ?? false, mode, clock, blobs },
    close,
  );
}

/** What the installation is for; training while it has not been migrated so far. */
async function modeOf(pool: pg.Pool): Promise<Mode> {
  const { rows } = await pool
    .query<{ mode: Mode }>('select app.installation_mode() as mode')
    .catch((fault: unknown) => {
      const unknown =
        fault instanceof Error && 'code' in fault && ['42883', '3F000'].includes(String(fault.code));
      if (unknown) return { rows: [] };
      throw fault;
    });
  return rows[0]?.mode ?? 'training';
}

/**
 * A pool that keeps going when a connection is lost: the next query gets a new one. A connection that is lost between
 * two statements of a transaction says so to nobody, and would end the process; its next statement fails anyway.
 */
export function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types: columnTypes });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

type Kept = {
  readonly mayHoldRealFiles: boolean;
  readonly mode: Mode;
  readonly clock?: Clock | undefined;
  readonly blobs: BlobStore;
};

export function overPool(
  engine: Database['engine'],
  pool: pg.Pool,
  { mayHoldRealFiles, mode, clock, blobs }: Kept,
  alsoClose: () => Promise<void> = async () => undefined,
): Database {
  return {
    engine,
    pool,
    kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    mayHoldRealFiles: mayHoldRealFiles && mode === 'live',
    mode,
    clock: movableClock(clock ?? runningClock('UTC')),
    blobs,
    close: async () => {
      await pool.end();
      await alsoClose();
    },
  };
}

function serverPool(url: string): pg.Pool {
  return poolOf({ connectionString: url, max: 20, ...(logsInAs(url) === loginRole ? {} : stepDown) });
}

/**
 * An administrator in `url` (one setting is enough to begin with) becomes the login role when it connects, and has
 * its limits. Somebody who can send statements of their own could step up again; with stk_login itself they cannot.
 */
const stepDown: pg.PoolConfig = {
  options: `-c role=${loginRole} -c statement_timeout=30s -c jit=off -c idle_in_transaction_session_timeout=60s -c timezone=UTC`,
};

/** The person a connection string names. */
export function logsInAs(url: string): string {
  const parsed = new URL(url);
  return decodeURIComponent(parsed.username || parsed.searchParams.get('user') || '');
}
