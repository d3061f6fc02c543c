import { sql } from 'kysely';
import type { Queries } from '../../access/server/index.ts';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Coded } from '../../journal/server/journal.ts';

type Detail = Readonly<Record<string, Coded>>;

/** What happened to an account before anybody was signed in to it, entered in the chain of the house. */
export async function enterOfAccount(
  { kysely, clock }: Queries,
  event: 'signed-in' | 'sign-in-held-back',
  personId: string,
  detail: Detail,
): Promise<void> {
  await sql`select app.enter_of_account(${event}, ${personId}, ${clock.now()}, ${clock.today()},
    ${JSON.stringify(detail)})`.execute(kysely);
}

/** What the person of this transaction did to their own account. */
export async function enterOwn(
  db: ActorDb,
  clock: Pick<Clock, 'now' | 'today'>,
  event: 'way-in-added' | 'way-in-changed' | 'way-in-removed' | 'session-ended',
  detail: Detail,
): Promise<void> {
  await sql`select app.enter_own_account(${event}, ${clock.now()}, ${clock.today()}, ${JSON.stringify(detail)})`.execute(
    db,
  );
}
