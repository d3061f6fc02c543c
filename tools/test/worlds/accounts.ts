import { randomBytes, randomUUID } from 'node:crypto';
import { openSession } from '../../../src/access/server/sessions.ts';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import { withActor } from '../../../src/database/server/with-actor.ts';
import { type Actor, type Audience, publicReader } from '../../../src/platform/actor.ts';
import {
  confirmOneTimeSecret,
  newOneTimeSecret,
  setPassword,
} from '../../../src/sign-in/server/keep-password.ts';
import type { Browser } from '../../../src/sign-in/server/let-in.ts';
import { codeOf, stepAt } from '../../../src/sign-in/server/one-time-code.ts';
import { hashPassword } from '../../../src/sign-in/server/scrypt.ts';
import { seal } from '../../../src/sign-in/server/seal.ts';
import type { SignInSettings } from '../../../src/sign-in/server/settings.ts';

// Accounts for tests of signing in, put there as an accepted invitation would leave them.

type Given = { readonly mail: string; readonly audience?: Audience };

/** The id of a new account that has no way in so far. */
export async function addAccount(database: TestDatabase, given: Given): Promise<string> {
  const person = accountOf(given.audience ?? 'secretariat');
  if (person.organisationId) await addOrganisation(database, person.organisationId);
  await database.admin.query(
    `insert into person (person_id, training, audience, roles, state_code, organisation_id, function_id, mail_address)
     values ($1, false, $2, $3, $4, $5, 'access.country-expert', $6)`,
    [person.personId, person.audience, person.roles, person.stateCode, person.organisationId, given.mail],
  );
  return person.personId;
}

/** A body that accounts of partners act for. */
export async function addOrganisation(database: TestDatabase, bodyId: string): Promise<void> {
  await database.admin.query(
    `insert into body (body_id, kind, un_system, compact, training, name, cite)
     values ($1, 'organisation', true, 'not-stated', false, '{}', '{S/2020/731}') on conflict do nothing`,
    [bodyId],
  );
}

/** Somebody with an account in this class of readers. */
export function accountOf(audience: Audience, personId: string = randomUUID()): Actor {
  return {
    ...publicReader('en'),
    personId,
    audience,
    roles: [],
    stateCode: audience === 'state' ? 'XAA' : null,
    organisationId: audience === 'partner' ? 'unodc' : null,
  };
}

/** Weak enough that five hundred people can sign in within a test. */
export const testSettings: SignInSettings = {
  key: Buffer.alloc(32, 7),
  cost: { cost: 1024, blocks: 8, lanes: 1 },
};

/** A browser of somebody: where it is, and the cookies it was given. */
export type TestBrowser = Browser & {
  cookies(): { readonly token: string | null; readonly device: string | null };
};

export function browserAt(address: string): TestBrowser {
  const kept: { token: string | null; device: string | null } = { token: null, device: null };
  return {
    client: { address, userAgent: 'Firefox/140.0 (Linux)', origin: 'https://stocktake.example' },
    session: {
      get token() {
        return kept.token;
      },
      get device() {
        return kept.device;
      },
      open: (token) => {
        kept.token = token;
      },
      close: () => {
        kept.token = null;
      },
      rememberDevice: (device) => {
        kept.device = device;
      },
    },
    cookies: () => ({ ...kept }),
  };
}

export const password = 'a quiet harbour in spring';

export type Member = {
  readonly actor: Actor;
  readonly mail: string;
  readonly recoveryCodes: readonly string[];
  /** What the app shows so many steps of thirty seconds from now. */
  code(off?: number): string;
};

/** Somebody who took an invitation and set up a password with an app, by the acts that people use. */
export async function member(database: TestDatabase, mail: string): Promise<Member> {
  const actor = accountOf('secretariat', await addAccount(database, { mail }));
  const invited = await invitedSession(database, actor.personId);
  const keeper = { actor, now: database.clock.now(), token: invited };
  await setPassword(database, testSettings, password, keeper);
  const { secret, sealed } = await withActor(database, actor, (db) =>
    newOneTimeSecret(db, testSettings, keeper),
  );
  const bytes = bytesOf(secret);
  const code = (off = 0) => codeOf(bytes, stepAt(database.clock.now()) + off);
  const recoveryCodes = await confirmOneTimeSecret(
    database,
    testSettings,
    { sealed, code: code(-1) },
    keeper,
  );
  return { actor, mail, recoveryCodes, code };
}

/** So many people with the same password, each with an app: laid down at once, where acts would take minutes. */
export async function manyMembers(database: TestDatabase, count: number): Promise<readonly Member[]> {
  const kept = await hashPassword(password, testSettings.cost);
  const people = Array.from({ length: count }, (_, n) => {
    const [personId, secret] = [randomUUID(), randomBytes(20)];
    return { personId, secret, mail: `person-${n}@example.org` };
  });
  const rows = people.map(({ personId, secret, mail }) => ({
    ...{ person_id: personId, training: false, audience: 'secretariat', roles: [], mail_address: mail },
    ...{ function_id: 'access.country-expert', ...kept, sealed: seal(testSettings.key, secret, personId) },
  }));
  const at = database.clock.now();
  for (const text of [
    `insert into person (person_id, training, audience, roles, function_id, mail_address)
     select person_id, training, audience, '{}', function_id, mail_address`,
    `insert into password select person_id, hash, salt, cost, blocks, lanes, '${at}'`,
    `insert into one_time_secret select person_id, sealed, 0, '${at}'`,
  ]) {
    const shape = `person_id uuid, training boolean, audience text, function_id text, mail_address text, hash text,
      salt text, cost integer, blocks smallint, lanes smallint, sealed text`;
    await database.admin.query(`${text} from jsonb_to_recordset($1) as given (${shape})`, [
      JSON.stringify(rows),
    ]);
  }
  return people.map(({ personId, secret, mail }) => ({
    actor: accountOf('secretariat', personId),
    mail,
    recoveryCodes: [],
    code: (off = 0) => codeOf(secret, stepAt(database.clock.now()) + off),
  }));
}

/** The token of the session an accepted invitation opens. */
export async function invitedSession(database: TestDatabase, personId: string): Promise<string> {
  const opened = await openSession(database, { personId, method: 'invitation', client: { userAgent: '' } });
  if (!opened) throw new Error('the invited person has no account');
  return opened.token;
}

/** The bytes that a secret in base32 stands for. */
export function bytesOf(secret: string): Buffer {
  const bits = [...secret]
    .map((letter) => base32Alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
