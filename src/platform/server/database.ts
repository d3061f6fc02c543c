import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
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
};

export type Database = {
  readonly engine: 'embedded' | 'server';
  readonly pool: pg.Pool;
  readonly kysely: Kysely<DB>;
  /** Whether files of real States that are not public may be kept here. */
  readonly mayHoldRealFiles: boolean;
  close(): Promise<void>;
};

export const loginRole = 'stk_login';

/** A pool of connections that own nothing and may read nothing until withActor steps down for one transaction. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.url) return overPool('server', serverPool(config.url), true);

  const { databaseIn, openEmbedded, superuser } = await import('./embedded/embedded.ts');
  const { tidyDaily } = await import('./embedded/tidy.ts');
  const engine = await openEmbedded(config.dataDir);
  const stopTidying = tidyDaily(databaseIn(config.dataDir), engine.connection(superuser));
  const pool = poolOf({ ...engine.connection(loginRole), max: 8 });
  return overPool('embedded', pool, config.acceptEmbedded ?? false, async () => {
    stopTidying();
    await engine.close();
  });
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

export function overPool(
  engine: Database['engine'],
  pool: pg.Pool,
  mayHoldRealFiles: boolean,
  alsoClose: () => Promise<void> = async () => undefined,
): Database {
  return {
    engine,
    pool,
    kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    mayHoldRealFiles,
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
  options: `-c role=${loginRole} -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s -c timezone=UTC`,
};

/** The person a connection string names. */
export function logsInAs(url: string): string {
  const parsed = new URL(url);
  return decodeURIComponent(parsed.username || parsed.searchParams.get('user') || '');
}
