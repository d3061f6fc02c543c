import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../tools/test/worlds/acting.ts';
import { addTrainingPersons, trainingPersons } from '../access/server/index.ts';
import { fixedClock } from '../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../database/server/with-actor.ts';
import { type Actor, publicReader } from '../platform/actor.ts';
import { day } from '../procedure/calendar.ts';
import { endGrantsOn, insertGrant, listGrantees } from './server/grant-store.ts';
import { endGrantNow, listGrants, signUndertaking } from './server/keep-grants.ts';

const fileId = '00000000-0000-4000-8000-00000000f11e';
const person = (name: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[name], language: 'en' });
const [expert, visiting, lent, bystander] = [
  person('expert'),
  person('visitingExpert'),
  person('lentExpert'),
  person('bystander'),
];

let database: TestDatabase;
const as = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const itIs = (on: string) => database.clock.follow(fixedClock(`${on}T12:00:00Z`, 'America/New_York'));
const at = (on: string) => ({ today: day(on), now: `${on}T12:00:00.000Z` });

beforeAll(async () => {
  database = await testDatabase();
  itIs('2026-03-02');
  await as(person('administrator'), (db) => addTrainingPersons(db, Object.values(trainingPersons)));
  await database.admin.query(
    `insert into visit (file_id, number, state_code, type, year, training, origin, procedure_id, form)
     values ($1, 1, 'XAA', 'comprehensive', 2026, true, 'file', 'ctc-2020', 'on-site')`,
    [fileId],
  );
});
afterAll(() => database.drop());

type End = { readonly endsOn?: string; readonly endsWithEvent?: string };

/** A grant from the second of March on, after those before it were taken away. */
async function granted({ endsOn, endsWithEvent }: End = {}): Promise<string> {
  await database.admin.query('delete from undertaking');
  await database.admin.query('delete from access_grant');
  itIs('2026-03-02');
  const grantId = await as(expert, (db) =>
    insertGrant(db, {
      ...{ fileId, stateCode: 'XAA', organisationId: 'training-partner', purpose: 'takes-part' },
      ...{ approvedBy: 'S/2020/731 VI.3(a)', startsOn: day('2026-03-02'), givenBy: expert.personId },
      ...(endsOn && { endsOn: day(endsOn) }),
      ...(endsWithEvent && { endsWithEvent }),
    }),
  );
  if (!grantId) throw new Error('the grant was there already');
  return grantId;
}
const sign = (actor: Actor, grantId: string) =>
  as(actor, (db) => signUndertaking(db, actor, grantId, at('2026-03-02')));
const opened = (actor: Actor) =>
  as(actor, async (db) => (await db.selectFrom('visit').select('file_id').execute()).length);
const known = (actor: Actor) =>
  as(actor, async (db) => (await db.selectFrom('access_grant').select('grant_id').execute()).length);

describe('what a grant opens', () => {
  it('nothing to a person who has not given the undertaking, whoever else has', async () => {
    const grantId = await granted();
    expect(await opened(visiting)).toBe(0);
    await sign(visiting, grantId);
    expect([await opened(visiting), await opened(lent), await opened(bystander)]).toEqual([1, 0, 0]);
  });

  it('[D-058] nothing before its first day and nothing after its last, though nothing has run', async () => {
    const grantId = await granted({ endsOn: '2026-03-10' });
    await sign(visiting, grantId);
    const days = ['2026-03-01', '2026-03-02', '2026-03-10', '2026-03-11'];
    const seen: number[] = [];
    for (const on of days) {
      itIs(on);
      seen.push(await opened(visiting));
    }
    expect(seen).toEqual([0, 1, 1, 0]);
    expect(await as(expert, (db) => listGrantees(db, fileId))).toEqual([]);
  });

  it('nothing from the moment its event is entered, and not before', async () => {
    await sign(visiting, await granted({ endsWithEvent: 'report-adopted' }));
    expect(await as(expert, (db) => endGrantsOn(db, { fileId, event: 'report-adopted' }))).toBe(0);
    expect(await opened(visiting)).toBe(1);
    await database.admin.query(
      `insert into journal_entry (chain, file_id, state_code, event, on_day, by_person)
       values ('state:XAA', $1, 'XAA', 'report-adopted', '2026-03-02', gen_random_uuid())`,
      [fileId],
    );
    expect(await as(expert, (db) => endGrantsOn(db, { fileId, event: 'visit-ended' }))).toBe(0);
    expect(await as(visiting, (db) => endGrantsOn(db, { fileId, event: 'report-adopted' }))).toBe(1);
    expect(await opened(visiting)).toBe(0);
  });

  it('nothing once CTED has ended it; nobody else can', async () => {
    const grantId = await granted();
    await sign(visiting, grantId);
    const end = (actor: Actor) => as(actor, (db) => endGrantNow(db, actor, grantId, at('2026-03-02')));
    expect(await refusalOf(end(person('focalPoint')))).toBeNull();
    expect(await opened(visiting)).toBe(0);
    expect(await refusalOf(end(expert))).toBe('grants.ended');
    expect(await refusalOf(sign(lent, grantId))).toBe('grants.ended');
  });
});

describe('who knows of a grant, and who signs', () => {
  it('those it names and CTED, and nobody else', async () => {
    await granted();
    expect([await known(expert), await known(visiting), await known(bystander)]).toEqual([1, 1, 0]);
    for (const actor of [person('chair'), person('official'), person('administrator'), publicReader('en')]) {
      await expect(known(actor)).rejects.toThrow(/permission denied/);
    }
  });

  it('an expert for themselves; nobody for a grant of others', async () => {
    const grantId = await granted();
    expect(await refusalOf(sign(bystander, grantId))).toBe('grants.not-found');
    const forAnother = as(visiting, (db) =>
      db
        .insertInto('undertaking')
        .values({ grant_id: grantId, person_id: lent.personId, signed_at: '2026-03-02T12:00:00Z' })
        .execute(),
    );
    await expect(forAnother).rejects.toThrow(/row-level security/);
    const ofOthers = as(bystander, (db) =>
      db
        .insertInto('undertaking')
        .values({ grant_id: grantId, person_id: bystander.personId, signed_at: '2026-03-02T12:00:00Z' })
        .execute(),
    );
    await expect(ofOthers).rejects.toThrow(/row-level security/);
    await sign(visiting, grantId);
    const signed = (actor: Actor) =>
      as(actor, async (db) => (await db.selectFrom('undertaking').select('person_id').execute()).length);
    expect([await signed(expert), await signed(visiting), await signed(lent)]).toEqual([1, 1, 0]);
    const [shown] = await as(visiting, (db) => listGrants(db, visiting, at('2026-03-02')));
    expect(shown).toMatchObject({ signed: true, runs: true, approvedBy: 'S/2020/731 VI.3(a)' });
  });

  it('CTED in its own name', async () => {
    await granted();
    const inAnotherName = as(expert, (db) =>
      insertGrant(db, {
        ...{ fileId, stateCode: 'XAA', organisationId: 'training-agency', purpose: 'advises' },
        ...{ approvedBy: 'S/2020/731 VI.3(a)', startsOn: day('2026-03-02'), givenBy: lent.personId },
      }),
    );
    await expect(inAnotherName).rejects.toThrow(/row-level security/);
  });
});
