import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTrainingPersons, findActor, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { listGrants, signUndertaking } from '../../grants/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { accountsContract } from '../contract.ts';
import { handOverAccount } from './end-account.ts';
import { inviteAccount, makeInvitationLink } from './invite-account.ts';
import { acceptInvitation } from './join.ts';

// What a successor is given of the grants that name a person, and that a person takes an account for themselves alone.

const fileId = '00000000-0000-4000-8000-00000000f12e';
const at = { today: day('2026-03-13'), now: '2026-03-13T12:00:00.000Z' };
const keeper: Actor = { ...trainingPersons.participant, language: 'en' };
const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };

let database: TestDatabase;
const as = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);

beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(at.now, 'America/New_York'));
  await as(administrator, (db) => addTrainingPersons(db, Object.values(trainingPersons)));
  await database.admin.query(
    `insert into visit (file_id, number, state_code, type, year, training, origin, procedure_id, form)
     values ($1, 1, 'XAA', 'comprehensive', 2026, true, 'file', 'ctc-2020', 'on-site')`,
    [fileId],
  );
});
afterAll(() => database.drop());

/** Somebody of the organization who has taken the invitation. */
async function member(): Promise<Actor> {
  const asked = { bodyId: keeper.organisationId, function: 'visiting-expert', language: 'en' } as const;
  const mailAddress = `${randomUUID()}@partners.example`;
  const { personId } = await as(keeper, (db) =>
    inviteAccount(db, keeper, { ...asked, mailAddress, keepsBody: false }, at),
  );
  const { path } = await as(keeper, (db) => makeInvitationLink(db, keeper, personId, at));
  const taken = { token: path.replace('/join#', ''), name: 'A. Colleague', language: 'en' } as const;
  const { token } = await acceptInvitation(database, taken, { userAgent: '' });
  const actor = await findActor(database, token, 'en');
  if (!actor) throw new Error('whoever accepted is not signed in');
  return actor;
}

const grantTo = ({ personId }: Actor, endsOn: string | null) =>
  database.admin.query(
    `insert into access_grant (file_id, state_code, person_id, purpose, approved_by, starts_on, ends_on, given_by)
     values ($1, 'XAA', $2, 'advises', 'S/2020/731 VI.3(a)', '2026-03-02', $3, $4)`,
    [fileId, personId, endsOn, expert.personId],
  );
const grantsOf = async ({ personId }: Actor) =>
  (await as(expert, (db) => listGrants(db, expert, at, fileId))).filter((one) => one.personId === personId);
const opened = (actor: Actor) =>
  as(actor, async (db) => (await db.selectFrom('visit').select('file_id').execute()).length);

describe('a hand-over', () => {
  it('gives the successor the running grants, which open nothing before the successor has signed', async () => {
    const [old, next] = [await member(), await member()];
    await grantTo(old, '2026-04-30');
    await grantTo(old, '2026-03-10');
    const [first] = (await grantsOf(old)).filter(({ runs }) => runs);
    await as(old, (db) => signUndertaking(db, old, first?.grantId ?? '', at));
    expect([await opened(old), await opened(next)]).toEqual([1, 0]);

    const asked = { personId: old.personId, version: 2, successorId: next.personId };
    await as(keeper, (db) => handOverAccount(db, keeper, asked, at));
    expect((await grantsOf(old)).map(({ runs }) => runs)).toEqual([false, false]);
    const passed = await grantsOf(next);
    expect(passed).toMatchObject([
      { purpose: 'advises', approvedBy: 'S/2020/731 VI.3(a)', startsOn: at.today, endsOn: '2026-04-30' },
    ]);
    expect(passed[0]).toMatchObject({ runs: true, signatures: 0 });

    expect([await opened(old), await opened(next)]).toEqual([0, 0]);
    await as(next, (db) => signUndertaking(db, next, passed[0]?.grantId ?? '', at));
    expect([await opened(next), (await grantsOf(next))[0]?.signatures]).toEqual([1, 1]);
  });
});

describe('an invitation', () => {
  const taken = { token: 'a'.repeat(43), name: 'A. Colleague', language: 'en' };
  it.each([
    ['says so', { personal: true }, true],
    ['says that it is not', { personal: false }, false],
    ['does not say', {}, false],
  ])('is taken for one person alone: whoever takes it %s', (_, said, goes) => {
    expect(accountsContract.acceptInvitation.body.safeParse({ ...taken, ...said }).success).toBe(goes);
  });
});
