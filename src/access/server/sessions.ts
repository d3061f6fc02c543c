import { sql } from 'kysely';
import { type ActorRow, actorIn } from '../../database/server/actor-row.ts';
import type { Database } from '../../database/server/database.ts';
import type { Client } from '../../http/server/session.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { deviceLabel } from './device-label.ts';
import { digestOf, newToken } from './tokens.ts';

/** How somebody came to a session. */
export type Method = 'training' | 'invitation' | 'password' | 'passkey';

/** Hours without a request after which a session is over, and hours after which it is over in any case. */
export const sessionHours = { idle: 12, whole: 7 * 24 };
// Long enough to set up a first way in, and no longer: whoever has the invitation has the session.
const invitationHours = { idle: 1, whole: 2 };

/** Who is in the session of this token now; undefined when it has ended. Remembered by nobody: an ended one is ended. */
export async function findActor(
  database: Database,
  token: string,
  language: Language,
): Promise<Actor | undefined> {
  const { rows } = await sql<ActorRow>`
    select * from app.find_session(${digestOf(token)}, ${database.clock.now()}, ${hours(sessionHours.idle)})`.execute(
    database.kysely,
  );
  const [row] = rows;
  if (!row) return undefined;
  return actorIn(row, language);
}

/** The same without using the session: what is only open keeps nobody signed in. */
export async function lookAtSession(
  database: Database,
  token: string,
  language: Language,
): Promise<Actor | undefined> {
  const { rows } = await sql<ActorRow>`
    select * from app.look_at_session(${digestOf(token)}, ${database.clock.now()})`.execute(database.kysely);
  const [row] = rows;
  return row && actorIn(row, language);
}

export type NewSession = {
  readonly personId: string;
  readonly method: Method;
  readonly client: Pick<Client, 'userAgent'>;
};

/** A new session and its token; undefined when this person may not have one. A training session has no end of its own. */
export async function openSession(
  database: Queries,
  { personId, method, client }: NewSession,
): Promise<{ readonly token: string; readonly until: Instant | null } | undefined> {
  const token = newToken();
  const now = database.clock.now();
  const lasts = method === 'invitation' ? invitationHours : sessionHours;
  const { rows } = await sql<{ opened: boolean }>`
    select app.open_session(${digestOf(token)}, ${personId}, ${method}, ${deviceLabel(client.userAgent)}, ${now},
      ${hours(lasts.idle)}, ${hours(lasts.whole)}) as opened`.execute(database.kysely);
  if (!rows[0]?.opened) return undefined;
  const until = new Date(Date.parse(now) + lasts.whole * 3_600_000).toISOString();
  return { token, until: method === 'training' ? null : until };
}

/** Ends the session of this token, where it has one. */
export async function endSession(database: Queries, token: string): Promise<void> {
  await sql`select app.end_session(${digestOf(token)}, ${database.clock.now()})`.execute(database.kysely);
}

/** The database, or a transaction of its login role in which it has not stepped down. */
export type Queries = Pick<Database, 'kysely' | 'clock'>;

const hours = (count: number) => sql`make_interval(hours => ${count})`;
