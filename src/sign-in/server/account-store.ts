import { digestOf } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

// The rows of somebody's own account: there are no others for them (../policy.sql).

/** Under which mail address the account is known; null for a person without one. */
export async function mailAddressOf(db: ActorDb, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('mail_address')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.mail_address ?? null;
}

/** The session of this token, when it is one of the reader's own. */
export function findOwnSession(db: ActorDb, token: string) {
  return db
    .selectFrom('access_session')
    .select(['session_id as sessionId', 'method', 'opened_at as openedAt'])
    .where('token_sha256', '=', digestOf(token))
    .executeTakeFirst();
}

/** Where the reader is signed in at this moment, the last seen first. */
export function listSessions(db: ActorDb, now: Instant) {
  return db
    .selectFrom('access_session')
    .select(['session_id as sessionId', 'device_label as device', 'method'])
    .select(['opened_at as openedAt', 'last_seen_at as lastSeenAt'])
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .where('idle_until', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('session_id')
    .execute();
}

/** Ends sessions of the reader that live, and gives their ids. */
export async function endSessions(
  db: ActorDb,
  now: Instant,
  which: { readonly only?: string; readonly but?: string },
): Promise<readonly string[]> {
  const ended = await db
    .updateTable('access_session')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .$if(which.only !== undefined, (query) => query.where('session_id', '=', which.only ?? ''))
    .$if(which.but !== undefined, (query) => query.where('session_id', '<>', which.but ?? ''))
    .returning('session_id as sessionId')
    .execute();
  return ended.map(({ sessionId }) => sessionId);
}

/** The ways in of the reader: when the password and the app were set, how many codes are left, and the passkeys by age. */
export async function findWaysIn(db: ActorDb) {
  const password = await db.selectFrom('password').select('changed_at as at').executeTakeFirst();
  const secret = await db.selectFrom('one_time_secret').select('confirmed_at as at').executeTakeFirst();
  const codes = await db.selectFrom('recovery_code').select('used_at').where('used_at', 'is', null).execute();
  const passkeys = await db
    .selectFrom('passkey')
    .select(['passkey_id as passkeyId', 'credential_id as credentialId', 'transports', 'name'])
    .select(['made_at as madeAt', 'last_used_at as lastUsedAt'])
    .orderBy('made_at')
    .orderBy('passkey_id')
    .execute();
  return { passwordAt: password?.at ?? null, appAt: secret?.at ?? null, codesLeft: codes.length, passkeys };
}

export type WaysIn = Awaited<ReturnType<typeof findWaysIn>>;
