import { sql } from 'kysely';
import { digestOf, type Queries } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { Refused } from '../../platform/refusal.ts';
import { heldBack, signInWrong } from '../refusals.ts';
import { enterOfAccount } from './enter.ts';
import { countFailure, type Mark, marksOf, refuseHeldBack } from './holding-back.ts';
import { type Browser, letIn } from './let-in.ts';
import { stepOf } from './one-time-code.ts';
import { digestOfCode } from './recovery-codes.ts';
import { hashOfNobody, hashPassword, isWeaker, type PasswordHash, passwordMatches } from './scrypt.ts';
import { unseal } from './seal.ts';
import type { SignInSettings } from './settings.ts';
import { turns } from './turns.ts';

export type Shown = { readonly name: string; readonly password: string; readonly code: string };

// A hash takes 128 MB and a core for 0.4 seconds; whoever is not signing in must not feel it.
const inTurn = turns(2);

/**
 * Signs in with a password and a code, of the app or from the recovery codes. Wrong is wrong, whatever of it was, and
 * takes as long for a name nobody has. Failures are counted before the answer, outside every transaction.
 */
export async function signInWithPassword(
  database: Database,
  settings: SignInSettings,
  shown: Shown,
  browser: Browser,
): Promise<void> {
  const name = nameIn(shown.name);
  const account = await findAccount(database, name);
  const { device: token } = browser.session;
  const device = (await knowsDevice(database, account?.personId ?? nobody, token)) ? token : null;
  const marks = marksOf(settings.key, { name, address: browser.client.address, device });

  await refuseHeldBack(database, marks);
  const proof = await inTurn(async () => {
    // Asked again when it is its turn, so that guesses sent all at once do not slip by together.
    await refuseHeldBack(database, marks);
    const isRight = await passwordMatches(shown.password, account ?? hashOfNobody(settings.cost));
    return account && isRight ? proofBy(database, settings, account, shown.code) : null;
  });
  const personId = account?.personId ?? nobody;
  const spend = async (inside: Queries) => proof !== null && spendCode(inside, personId, proof);
  const isIn =
    proof !== null && (await letIn(database, browser, { personId, method: 'password', marks, spend }));
  if (!isIn) return refuse(database, marks, account?.personId);
  if (account && isWeaker(account, settings.cost)) await rehash(database, settings, account, shown.password);
}

type Account = PasswordHash & { readonly personId: string; readonly sealed: string };
type Proof = { readonly step: number } | { readonly recoveryDigest: string };

const nobody = '00000000-0000-0000-0000-000000000000';

/** A name as it is kept: addresses of mail differ in nothing but small and capital letters. */
export const nameIn = (typed: string): string => typed.trim().toLowerCase();

async function findAccount({ kysely }: Queries, name: string): Promise<Account | undefined> {
  const { rows } = await sql<Omit<Account, 'personId'> & { readonly person_id: string }>`
    select * from app.find_account(${name})`.execute(kysely);
  return rows[0] && { ...rows[0], personId: rows[0].person_id };
}

async function knowsDevice({ kysely }: Queries, personId: string, token: string | null): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select app.knows_device(${personId}, ${token && digestOf(token)}) as known`.execute(kysely);
  return rows[0]?.known ?? false;
}

function proofBy(
  { clock }: Queries,
  { key }: SignInSettings,
  { personId, sealed }: Account,
  code: string,
): Proof | null {
  const recoveryDigest = digestOfCode(personId, code);
  if (recoveryDigest) return { recoveryDigest };
  const step = stepOf(unseal(key, sealed, personId), code.replace(/\s/g, ''), clock.now());
  return step === null ? null : { step };
}

async function spendCode({ kysely, clock }: Queries, personId: string, proof: Proof): Promise<boolean> {
  const use =
    'step' in proof
      ? sql<{ used: boolean }>`select app.use_step(${personId}, ${proof.step}) as used`
      : sql<{ used: boolean }>`
          select app.use_recovery_code(${personId}, ${proof.recoveryDigest}, ${clock.now()}) as used`;
  const { rows } = await use.execute(kysely);
  return rows[0]?.used ?? false;
}

async function refuse(database: Database, marks: readonly Mark[], personId?: string): Promise<never> {
  const until = await countFailure(database, marks);
  if (!until) throw new Refused(signInWrong());
  if (personId) await enterOfAccount(database, 'sign-in-held-back', personId, { until });
  throw new Refused(heldBack(until, database.clock.now()));
}

async function rehash(
  { kysely }: Queries,
  { cost }: SignInSettings,
  { personId }: Account,
  password: string,
): Promise<void> {
  const { hash, salt, ...made } = await inTurn(() => hashPassword(password, cost));
  await sql`select app.rehash_password(${personId}, ${hash}, ${salt}, ${made.cost}, ${made.blocks}::smallint,
    ${made.lanes}::smallint)`.execute(kysely);
}
