import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Transaction } from 'kysely';
import type { Actor, Audience } from '../../platform/actor.ts';
import type { MovableClock } from './clock.ts';
import type { Database } from './database.ts';
import { pauseBefore, wasLost, wasRolledBack } from './retry.ts';
import type { DB } from './schema.gen.ts';

/** A transaction in which an actor's claims and role are in force. Stores take nothing else, and only withActor makes one. */
export type ActorDb = Transaction<DB> & { readonly brand: 'ActorDb' };

const roles: Readonly<Record<Audience, string>> = {
  secretariat: 'stk_secretariat',
  committee: 'stk_committee',
  state: 'stk_state',
  partner: 'stk_partner',
  public: 'stk_public',
  administrator: 'stk_administrator',
};

/**
 * What the work gives back, done as this actor in one transaction. When the database gives up the transaction, or
 * loses the connection before the end of the work, the work is done again: it must be repeatable.
 */
export function withActor<T>(
  database: Database,
  actor: Actor,
  work: (db: ActorDb) => Promise<T>,
): Promise<T> {
  return repeatably(database, async (db) => {
    await claim(db, actor, database.clock);
    return work(db);
  });
}

/** What the work gives back, reading every row of one moment and able to do nothing else: for verifying and exporting. */
export function withReader<T>(database: Database, work: (db: ActorDb) => Promise<T>): Promise<T> {
  return repeatably(database, async (db) => {
    await sql`set transaction isolation level repeatable read read only`.execute(db);
    await sql`set local role stk_reader`.execute(db);
    await sql`set local statement_timeout = 0`.execute(db);
    return work(db);
  });
}

/** A transaction that this piece of work was begun in, and the one around it. */
type Under = { readonly kysely: Database['kysely']; readonly within: Under | undefined; isOver: boolean };
const under = new AsyncLocalStorage<Under>();

function isWithin(kysely: Database['kysely'], at: Under | undefined): boolean {
  return at !== undefined && ((at.kysely === kysely && !at.isOver) || isWithin(kysely, at.within));
}

/**
 * One that is begun inside another of the same database sees nothing of what that one did, and on the embedded engine,
 * which does one at a time, waits for it forever.
 */
async function repeatably<T>({ kysely }: Database, work: (db: ActorDb) => Promise<T>): Promise<T> {
  if (isWithin(kysely, under.getStore())) throw new Error('a transaction was begun inside another one');
  for (let attempt = 1; ; attempt++) {
    const here: Under = { kysely, within: under.getStore(), isOver: false };
    let workIsDone = false;
    try {
      return await kysely.transaction().execute((db) =>
        under.run(here, async () => {
          const answer = await work(db as ActorDb);
          workIsDone = true;
          return answer;
        }),
      );
    } catch (fault) {
      // Lost while committing: it may have been kept. Only the caller's key can tell, so only the caller repeats.
      const mayRepeat = wasRolledBack(fault) || (wasLost(fault) && !workIsDone);
      if (!mayRepeat || attempt === 6) throw fault;
      await pauseBefore(attempt);
    } finally {
      here.isOver = true;
    }
  }
}

/** The role comes last: from then on the claims are frozen, because only the login role may state them. */
async function claim(db: Transaction<DB>, actor: Actor, clock: MovableClock): Promise<void> {
  const { rows } = await sql<{
    moved_by: number;
  }>`select set_config('app.person_id', ${actor.personId}, true),
    set_config('app.state_code', ${actor.stateCode ?? ''}, true),
    set_config('app.organisation_id', ${actor.organisationId ?? ''}, true),
    set_config('app.roles', ${actor.roles.join(',')}, true),
    set_config('app.today', ${clock.today()}, true),
    set_config('app.now', ${clock.now()}, true),
    app.clock_moved_by()::float8 as moved_by`.execute(db);
  const movedBy = rows[0]?.moved_by ?? 0;
  if (movedBy !== clock.movedBy()) {
    // Somebody moved the clock since this program last asked.
    clock.moveTo(movedBy);
    await sql`select set_config('app.today', ${clock.today()}, true),
      set_config('app.now', ${clock.now()}, true)`.execute(db);
  }
  await sql.raw(`set local role ${roles[actor.audience]}`).execute(db);
}
