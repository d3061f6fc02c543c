import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Refusal, Refused, refuseIf } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { lastWayIn, noAccount, signInAgain } from '../refusals.ts';
import { findOwnSession, type WaysIn } from './account-store.ts';

/** Whoever keeps their own ways in, and in which session. */
export type Keeper = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly token: string | null;
};

type Opened = { readonly method: string; readonly openedAt: Instant };

/** Minutes after a sign-in in which ways in may be changed. */
export const recentMinutes = 10;

/** Why ways in may not be changed in this session now; null when they may. */
export function refusalToChange(session: Opened, now: Instant): Refusal | null {
  // An invitation is a sign-in of its own: its session ends by itself, and is there to set up the first way in.
  const recent = Date.parse(session.openedAt) + recentMinutes * 60_000;
  return session.method === 'invitation' || Date.parse(now) <= recent ? null : signInAgain();
}

/** The session of somebody who may change their ways in now; refuses otherwise. */
export async function requireRecent(db: ActorDb, { token, now }: Pick<Keeper, 'token' | 'now'>) {
  const session = await requireAccount(db, token);
  refuseIf(refusalToChange(session, now));
  return session;
}

/** The session of somebody with an account; refuses otherwise. */
export async function requireAccount(db: ActorDb, token: string | null) {
  const session = token ? await findOwnSession(db, token) : undefined;
  if (!session) throw new Refused(noAccount());
  return session;
}

/** A password alone opens nothing: with the codes of an app it is one way in. */
const hasPassword = ({ passwordAt, appAt }: WaysIn): boolean => passwordAt !== null && appAt !== null;

export function refusalToRemovePassword({ passkeys }: WaysIn): Refusal | null {
  return passkeys.length === 0 ? lastWayIn() : null;
}

export function refusalToRemovePasskey(ways: WaysIn): Refusal | null {
  return ways.passkeys.length === 1 && !hasPassword(ways) ? lastWayIn() : null;
}
