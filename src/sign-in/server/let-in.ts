import { sql } from 'kysely';
import { digestOf, endSession, newToken, openSession, type Queries } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import type { Client, Session } from '../../http/server/session.ts';
import { Refused } from '../../platform/refusal.ts';
import { signInWrong } from '../refusals.ts';
import { enterOfAccount } from './enter.ts';
import { forgetFailures, type Mark } from './holding-back.ts';

export type Browser = { readonly client: Client; readonly session: Session };

type Proven = {
  readonly personId: string;
  readonly method: 'password' | 'passkey';
  /** Under what failures of this browser were counted. */
  readonly marks: readonly Mark[];
  /** Uses up what was shown; false when it was used before, by somebody faster. */
  readonly spend: (database: Queries) => Promise<boolean>;
};

/**
 * Opens a new session for a person who proved to be one, ends the one the browser had, and knows the browser from now
 * on: all of it or, when what was shown had been used already, nothing.
 */
export async function letIn(
  database: Database,
  { client, session }: Browser,
  { personId, method, marks, spend }: Proven,
): Promise<boolean> {
  const device = session.device ?? newToken();
  const opened = await database.kysely.transaction().execute(async (kysely) => {
    const inside = { kysely, clock: database.clock };
    if (!(await spend(inside))) return undefined;
    const isKnown = await rememberDevice(inside, personId, device);
    const failures = await forgetFailures(inside, marks);
    if (session.token) await endSession(inside, session.token);
    const fresh = await openSession(inside, { personId, method, client });
    if (!fresh) throw new Refused(signInWrong());
    const detail = { method, device: isKnown ? 'known' : 'new', ...(failures > 0 && { failures }) };
    await enterOfAccount(inside, 'signed-in', personId, detail);
    return fresh;
  });
  if (!opened) return false;
  session.open(opened.token, opened.until);
  session.rememberDevice(device);
  return true;
}

async function rememberDevice({ kysely, clock }: Queries, personId: string, token: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select app.remember_device(${personId}, ${digestOf(token)}, ${clock.now()}) as known`.execute(kysely);
  return rows[0]?.known ?? false;
}
