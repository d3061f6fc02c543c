import type { Database } from '../../database/server/database.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { findOwnSession, findWaysIn, listSessions, mailAddressOf } from './account-store.ts';
import { type Keeper, refusalToChange, refusalToRemovePasskey, refusalToRemovePassword } from './ways-in.ts';

/** The reader's own ways in and devices, with what they may not change now and why; null for whoever has no account. */
export async function getAccount(db: ActorDb, clock: Database['clock'], { actor, token, now }: Keeper) {
  const here = token ? await findOwnSession(db, token) : undefined;
  if (!here) return null;
  const ways = await findWaysIn(db);
  const change = refusalToChange(here, now);
  const refused = (name: string, refusal: Refusal | null) => (refusal ? { [name]: refusal } : {});
  return {
    mailAddress: await mailAddressOf(db, actor.personId),
    zone: clock.zone,
    passwordAt: ways.passwordAt,
    appAt: ways.appAt,
    codesLeft: ways.codesLeft,
    passkeys: ways.passkeys,
    sessions: (await listSessions(db, now)).map((session) => ({
      ...session,
      here: session.sessionId === here.sessionId,
    })),
    refused: {
      ...refused('change', change),
      ...refused('removePassword', change ?? refusalToRemovePassword(ways)),
      ...refused('removePasskey', change ?? refusalToRemovePasskey(ways)),
    },
  };
}
