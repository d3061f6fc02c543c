import type { Database } from '../../database/server/database.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { sessionNotFound } from '../refusals.ts';
import { endSessions } from './account-store.ts';
import { enterOwn } from './enter.ts';
import { type Keeper, requireAccount } from './ways-in.ts';

/** Ends one session of whoever asks: a device left behind. It takes no recent sign-in, because it only closes. */
export async function endOwnSession(
  db: ActorDb,
  clock: Database['clock'],
  sessionId: string,
  { token, now }: Keeper,
): Promise<void> {
  await requireAccount(db, token);
  const ended = await endSessions(db, now, { only: sessionId });
  if (ended.length === 0) throw new Refused(sessionNotFound());
  await enterOwn(db, clock, 'session-ended', { session: sessionId });
}

/** Ends every session of whoever asks but the one they ask in; says how many. */
export async function endOtherSessions(
  db: ActorDb,
  clock: Database['clock'],
  { token, now }: Keeper,
): Promise<number> {
  const here = await requireAccount(db, token);
  const ended = await endSessions(db, now, { but: here.sessionId });
  for (const sessionId of ended) await enterOwn(db, clock, 'session-ended', { session: sessionId });
  return ended.length;
}
