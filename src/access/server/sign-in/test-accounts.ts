import { randomUUID } from 'node:crypto';
import type { Actor, Audience } from '../../../platform/actor.ts';
import { publicReader } from '../../../platform/actor.ts';
import type { TestDatabase } from '../../../platform/server/test-database.ts';

// Accounts for tests of signing in, put there as an accepted invitation would leave them.

type Given = { readonly mail: string; readonly audience?: Audience };

/** The id of a new account that has no way in so far. */
export async function addAccount(database: TestDatabase, given: Given): Promise<string> {
  const person = accountOf(given.audience ?? 'secretariat');
  await database.admin.query(
    `insert into person (person_id, training, audience, roles, state_code, organisation_id, function_id, mail_address)
     values ($1, false, $2, $3, $4, $5, 'access.country-expert', $6)`,
    [person.personId, person.audience, person.roles, person.stateCode, person.organisationId, given.mail],
  );
  return person.personId;
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
