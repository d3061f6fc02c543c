import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTrainingPersons, missionOf, trainingPersons } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, systemActor } from '../platform/actor.ts';

// What the database lets each reader do with accounts and invitations, whatever an act asks for.

const person = (name: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[name], language: 'en' });
const mission: Actor = { ...missionOf('XAA'), language: 'en' };
const otherMission: Actor = { ...missionOf('XAB'), language: 'en' };
const keeper = person('participant');
const readers = {
  mission,
  'another mission': otherMission,
  'an official who keeps nothing': person('official'),
  'the administrator of an organization': keeper,
  'an expert of it': person('visitingExpert'),
  CTED: person('expert'),
  'the Committee': person('chair'),
  'an administrator': person('administrator'),
  'the public': person('publicReader'),
} as const;

let database: TestDatabase;
const ofState = randomUUID();
const ofPartner = randomUUID();
beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, person('administrator'), (db) =>
    addTrainingPersons(db, [...Object.values(trainingPersons), missionOf('XAA'), missionOf('XAB')]),
  );
  const put = `insert into person (person_id, training, audience, roles, state_code, organisation_id, function_id, status)
    values ($1, false, $2, $3, $4, $5, 'access.country-expert', 'invited')`;
  await database.admin.query(put, [ofState, 'state', '{permanent-mission}', 'XAA', null]);
  await database.admin.query(put, [ofPartner, 'partner', '{un-partner}', null, 'training-partner']);
  const invite = `insert into invitation (invitation_id, person_id, body_id, invited_by, made_at, until)
    values (gen_random_uuid(), $1, $2, $1, now(), now())`;
  await database.admin.query(invite, [ofState, 'XAA']);
  await database.admin.query(invite, [ofPartner, 'training-partner']);
});
afterAll(() => database.drop());

type Done = Readonly<Record<keyof typeof readers, string>>;
const byEach = async (ask: (actor: Actor) => Promise<string>): Promise<Done> => {
  const done = Object.entries(readers).map(async ([name, actor]) => [name, await ask(actor)]);
  return Object.fromEntries(await Promise.all(done));
};
const outcome = (work: Promise<string>): Promise<string> =>
  work.catch((fault: Error) =>
    /permission denied|row-level security/.test(fault.message) ? 'no' : fault.message,
  );

const both = 'XAA training-partner';
const nothing = {
  'another mission': '',
  'an official who keeps nothing': '',
  'an expert of it': '',
  CTED: '',
  'the Committee': '',
};

describe('invitations', () => {
  it('are known to whoever keeps the body, and to administrators', async () => {
    const seen = await byEach((actor) =>
      outcome(
        withActor(database, actor, async (db) => {
          const rows = await db.selectFrom('invitation').select('body_id').orderBy('body_id').execute();
          return rows
            .map(({ body_id }) => body_id)
            .sort()
            .join(' ');
        }),
      ),
    );
    expect(seen).toEqual({
      ...nothing,
      mission: 'XAA',
      'the administrator of an organization': 'training-partner',
      'an administrator': both,
      'the public': 'no',
    });
  });

  it('are found by the worker, which mails the link of each', async () => {
    const found = await withActor(database, systemActor, (db) =>
      db.selectFrom('invitation').select('body_id').orderBy('body_id').execute(),
    );
    expect(found.map(({ body_id }) => body_id).sort()).toEqual(['XAA', 'training-partner']);
  });

  it('show their token to nobody', async () => {
    const read = await byEach((actor) =>
      outcome(
        withActor(database, actor, async (db) => {
          await db.selectFrom('invitation').select('token_sha256').execute();
          return 'read';
        }),
      ),
    );
    expect(new Set(Object.values(read))).toEqual(new Set(['no']));
  });

  it.each(['XAA', 'training-partner'])('are made and changed for %s by who keeps it', async (bodyId) => {
    const change = await byEach((actor) =>
      outcome(
        withActor(database, actor, async (db) => {
          const { numUpdatedRows } = await db
            .updateTable('invitation')
            .set({ until: '2026-03-13T12:00:00Z' })
            .where('body_id', '=', bodyId)
            .executeTakeFirst();
          return String(numUpdatedRows);
        }),
      ),
    );
    const keeps = Object.entries(change).filter(([, count]) => count === '1');
    const own = bodyId === 'XAA' ? 'mission' : 'the administrator of an organization';
    expect(keeps.map(([name]) => name)).toEqual([own, 'an administrator']);
  });
});

describe('an invitation of one body', () => {
  it.each([
    ['its keeper', mission, 'made'],
    ['the keeper of another State', otherMission, 'no'],
    ['the keeper of an organization', keeper, 'no'],
    ['an official who keeps nothing', person('official'), 'no'],
    ['CTED', person('expert'), 'no'],
    ['an administrator', person('administrator'), 'made'],
  ])('is tried by %s', async (_, actor, expected) => {
    const made = withActor(database, actor, async (db) => {
      const at = '2026-03-13T12:00:00Z';
      await db
        .insertInto('invitation')
        .values({
          ...{ invitation_id: randomUUID(), person_id: ofState, body_id: 'XAA' },
          ...{ invited_by: actor.personId, made_at: at, until: at, outcome: 'withdrawn', ended_at: at },
        })
        .execute();
      return 'made';
    });
    expect(await outcome(made)).toBe(expected);
  });
});

describe('accounts', () => {
  it.each([
    [ofState, 'mission'],
    [ofPartner, 'the administrator of an organization'],
  ])('are changed by who keeps the body, and by administrators', async (personId, own) => {
    const changed = await byEach((actor) =>
      outcome(
        withActor(database, actor, async (db) => {
          const { numUpdatedRows } = await db
            .updateTable('person')
            .set({ version: 2 })
            .where('person_id', '=', personId)
            .executeTakeFirst();
          return String(numUpdatedRows);
        }),
      ),
    );
    const keeps = Object.entries(changed).filter(([, count]) => count === '1');
    expect(keeps.map(([name]) => name)).toEqual([own, 'an administrator']);
  });

  it('of fictional persons are changed by no keeper', async () => {
    const change = withActor(database, mission, async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('person')
        .set({ version: 9 })
        .where('person_id', '=', mission.personId)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    });
    expect(await change).toBe(0);
  });

  it.each([
    ['the own State', mission, 'XAA', false, 'made'],
    ['another State', mission, 'XAB', false, 'no'],
    ['a fictional person of the own State', mission, 'XAA', true, 'no'],
    ['a State, by an official who keeps nothing', person('official'), 'XAA', false, 'no'],
  ] as const)('for %s', async (_, actor, stateCode, training, expected) => {
    const made = withActor(database, actor, async (db) => {
      await db
        .insertInto('person')
        .values({
          ...{ person_id: randomUUID(), training, audience: 'state', roles: ['national-expert'] },
          ...{ state_code: stateCode, function_id: 'access.country-expert', status: 'invited' },
        })
        .execute();
      return 'made';
    });
    expect(await outcome(made)).toBe(expected);
  });

  it.each([
    ['the own organization', keeper, 'training-partner', 'made'],
    ['another organization', keeper, 'training-bystander', 'no'],
    ['an organization, by an expert who keeps nothing', person('visitingExpert'), 'training-partner', 'no'],
  ] as const)('for %s', async (_, actor, organisationId, expected) => {
    const made = withActor(database, actor, async (db) => {
      await db
        .insertInto('person')
        .values({
          ...{ person_id: randomUUID(), training: false, audience: 'partner', roles: ['visiting-expert'] },
          ...{ organisation_id: organisationId, function_id: 'access.visiting-expert', status: 'invited' },
        })
        .execute();
      return 'made';
    });
    expect(await outcome(made)).toBe(expected);
  });

  it('keep no body once they have ended', async () => {
    await database.admin.query(
      "update person set status = 'ended', ended_on = '2026-03-13' where person_id = $1",
      [keeper.personId],
    );
    const rows = await withActor(database, keeper, (db) =>
      db.selectFrom('invitation').select('body_id').execute(),
    );
    expect(rows).toEqual([]);
  });
});
