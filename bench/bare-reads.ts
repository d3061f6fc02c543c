import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from '../src/database/server/database.ts';
import type { DB } from '../src/database/server/schema.gen.ts';
import { type ActorDb, withActor } from '../src/database/server/with-actor.ts';
import type { Actor } from '../src/platform/actor.ts';

/** A statement as it goes to the database. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };

/** The statements of a read, claims and role included: what a program without a line of ours would have to send. */
export async function statementsOf(
  database: Database,
  actor: Actor,
  read: (db: ActorDb) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: database.pool }),
    log: ({ query }) => void sent.push({ sql: query.sql, parameters: query.parameters }),
  });
  await withActor({ ...database, kysely }, actor, read);
  return sent.filter(({ sql }) => !/^(begin|commit|start transaction)\b/i.test(sql));
}

/** Reads a second over several connections at once, each in a transaction of its own, under the same policies. */
export async function readsASecond(
  pool: pg.Pool,
  statements: readonly Statement[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const started = performance.now();
  const until = started + 1000 * seconds;
  let read = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = await pool.connect();
      while (performance.now() < until) {
        await client.query('begin');
        for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
        await client.query('commit');
        read += 1;
      }
      client.release();
    }),
  );
  return (1000 * read) / (performance.now() - started);
}
