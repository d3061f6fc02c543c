import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountOf, addOrganisation } from '../../tools/test/worlds/accounts.ts';
import { personId } from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor, Audience } from '../platform/actor.ts';

// Who knows which accounts there are, reader by reader, and who makes and changes one.

const accounts = {
  CTED: account('secretariat', 101),
  'a member of the Committee': account('committee', 102),
  'an administrator': account('administrator', 103),
  'somebody of a State': { ...account('state', 104), stateCode: 'XAA' },
  'their colleague': { ...account('state', 105), stateCode: 'XAA' },
  'somebody of another State': { ...account('state', 106), stateCode: 'XAB' },
  'an expert': { ...account('partner', 107), organisationId: 'unodc' },
  'an expert of the same organization': { ...account('partner', 108), organisationId: 'unodc' },
  'an expert of another one': { ...account('partner', 109), organisationId: 'interpol' },
  'a reader': account('public', 110),
  'another reader': account('public', 111),
} satisfies Record<string, Actor>;
type Name = keyof typeof accounts;
const fictional = personId(199);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const { organisationId } of Object.values(accounts)) {
    if (organisationId) await addOrganisation(database, organisationId);
  }
  for (const actor of Object.values(accounts)) await put(actor, false);
  await put({ ...account('public', 0), personId: fictional }, true);
});
afterAll(() => database.drop());

function account(audience: Audience, number: number): Actor {
  return accountOf(audience, personId(number));
}

const put = ({ personId, audience, stateCode, organisationId }: Actor, training: boolean) =>
  database.admin.query(
    `insert into person (person_id, training, audience, roles, state_code, organisation_id, function_id)
     values ($1, $2, $3, '{}', $4, $5, 'access.country-expert')`,
    [personId, training, audience, stateCode, organisationId],
  );

async function knownTo(reader: Name): Promise<string[]> {
  const rows = await withActor(database, accounts[reader], (db) =>
    db.selectFrom('person').select('person_id').execute(),
  );
  const found = new Set(rows.map(({ person_id }) => person_id));
  const names = Object.entries(accounts).filter(([, actor]) => found.has(actor.personId));
  return [...names.map(([name]) => name), ...(found.has(fictional) ? ['a fictional person'] : [])];
}

const everybody = [...Object.keys(accounts), 'a fictional person'];
const ofTheState = ['somebody of a State', 'their colleague'];
const ofTheOrganization = ['an expert', 'an expert of the same organization'];

it.each<[Name, string[]]>([
  ['CTED', everybody],
  ['a member of the Committee', everybody],
  ['an administrator', everybody],
  ['somebody of a State', [...ofTheState, 'a fictional person']],
  ['somebody of another State', ['somebody of another State', 'a fictional person']],
  ['an expert', [...ofTheOrganization, 'a fictional person']],
  ['an expert of another one', ['an expert of another one', 'a fictional person']],
  ['a reader', ['a reader', 'a fictional person']],
])('%s knows of %j', async (reader, known) => {
  expect(await knownTo(reader)).toEqual(known);
});

it('an administrator makes an account for anybody, and changes it', async () => {
  const change = withActor(database, accounts['an administrator'], async (db) => {
    await db
      .insertInto('person')
      .values({
        ...{ person_id: personId(120), training: false, audience: 'state', roles: ['national-expert'] },
        ...{ state_code: 'XAC', function_id: 'access.country-expert', status: 'invited' },
      })
      .execute();
    const { numUpdatedRows } = await db
      .updateTable('person')
      .set({ version: 2 })
      .where('person_id', '=', personId(120))
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
  expect(await change).toBe(1);
});

it.each<Name>(['CTED', 'a member of the Committee', 'a reader'])(
  '%s makes no account and changes none',
  async (name) => {
    const change = withActor(database, accounts[name], (db) =>
      db.updateTable('person').set({ version: 3 }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  },
);
