import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addTrainingPersons, missionOf, trainingPersons } from '../access/server/index.ts';
import { administrator as house } from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, publicReader, systemActor } from '../platform/actor.ts';

// What a person is told is theirs. Every class of readers, each beside somebody else of the same class, and the worker.

let database: TestDatabase;
const as = (person: Omit<Actor, 'language'>): Actor => ({ ...person, language: 'en' });
const people = [
  trainingPersons.expert,
  trainingPersons.director,
  trainingPersons.chair,
  trainingPersons.member,
  missionOf('XAA'),
  missionOf('XAB'),
  trainingPersons.visitingExpert,
  trainingPersons.bystander,
  trainingPersons.administrator,
];
const pairs: readonly (readonly [string, Actor, Actor])[] = [
  ['CTED', as(trainingPersons.expert), as(trainingPersons.director)],
  ['the Committee', as(trainingPersons.chair), as(trainingPersons.member)],
  ['a State', as(missionOf('XAA')), as(missionOf('XAB'))],
  ['a partner', as(trainingPersons.visitingExpert), as(trainingPersons.bystander)],
  ['an administrator', as(trainingPersons.administrator), as(trainingPersons.chair)],
];
const administrator = as(trainingPersons.administrator);

beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, house, (db) => addTrainingPersons(db, people));
});
afterAll(() => database.drop());
beforeEach(() =>
  database.admin.query(`
    alter table delivery_step disable trigger all;
    truncate delivery_step, notice_delivery, notice, outbox_mail, notice_preference;
    alter table delivery_step enable always trigger refuse_change`),
);

const doing = (actor: Actor, statement: ReturnType<typeof sql>) =>
  withActor(database, actor, (db) => statement.execute(db));
const touched = async (actor: Actor, statement: ReturnType<typeof sql>) =>
  Number((await doing(actor, statement)).numAffectedRows ?? 0n);
const count = async (actor: Actor, table: string) =>
  (await doing(actor, sql`select 1 from ${sql.table(table)}`)).rows.length;

const insertNotice = (personId: string) => sql`
  insert into notice (person_id, dedupe_key, kind, content, link, lawful_on, restricted, statutory)
  values (${personId}, ${randomUUID()}, 'kind', '{}', '/visits', '2026-03-13', false, true)`;
const insertDelivery = sql`
  insert into notice_delivery (notice_id, person_id, state, message_key) select notice_id, person_id, 'failed', 'm' from notice`;
const insertStep = (step: string) => sql`
  insert into delivery_step (delivery_id, step) select delivery_id, ${step} from notice_delivery`;
const insertMail = (personId: string) => sql`
  insert into outbox_mail (message_key, person_id, subject, body, kept_at)
  values (${randomUUID()}, ${personId}, 's', 'b', now())`;

async function told(personId: string): Promise<void> {
  await doing(systemActor, insertNotice(personId));
  await doing(systemActor, insertDelivery);
  await doing(systemActor, insertStep('stored'));
  await doing(systemActor, insertMail(personId));
}

describe('a notice', () => {
  it.each(pairs)('to %s is read by its person and nobody else', async (_, owner, other) => {
    await told(owner.personId);
    expect([await count(owner, 'notice'), await count(owner, 'outbox_mail')]).toEqual([1, 1]);
    expect([await count(other, 'notice'), await count(other, 'outbox_mail')]).toEqual([0, 0]);
  });

  it.each(pairs)(
    'to %s is marked as read by its person, once, and otherwise stays as it is',
    async (_, owner, other) => {
      await told(owner.personId);
      const mark = sql`update notice set read_at = now()`;
      expect(await touched(other, mark)).toBe(0);
      expect(await touched(owner, mark)).toBe(1);
      expect(await touched(owner, mark)).toBe(0);
      await expect(doing(owner, sql`update notice set kind = 'other'`)).rejects.toThrow(/permission denied/);
    },
  );

  it.each(pairs)('is told by the worker alone, and not by %s', async (_, owner) => {
    const telling = [insertNotice(owner.personId), insertMail(owner.personId)];
    for (const statement of telling)
      await expect(doing(owner, statement)).rejects.toThrow(/denied|row-level/);
  });

  it('is everywhere before the worker, which reads it to send it', async () => {
    await told(trainingPersons.chair.personId);
    for (const table of ['notice', 'notice_delivery', 'delivery_step', 'outbox_mail']) {
      expect(await count(systemActor, table)).toBe(1);
    }
  });

  it('does not exist for the public', async () => {
    await expect(count(publicReader('en'), 'notice')).rejects.toThrow(/permission denied/);
  });
});

describe('how a mail fares', () => {
  it('is seen by administrators, and by nobody else', async () => {
    await told(trainingPersons.expert.personId);
    expect(await count(administrator, 'notice')).toBe(0);
    expect(await count(administrator, 'notice_delivery')).toBe(1);
    expect(await count(administrator, 'delivery_step')).toBe(1);
    expect(await count(as(trainingPersons.expert), 'notice_delivery')).toBe(0);
    expect(await count(as(trainingPersons.expert), 'delivery_step')).toBe(0);
    for (const [, actor] of pairs.slice(1, 4)) {
      await expect(count(actor, 'notice_delivery')).rejects.toThrow(/permission denied/);
    }
  });

  it('is written by the worker; an administrator asks for one that failed again, and says so', async () => {
    await told(trainingPersons.expert.personId);
    const queue = sql`update notice_delivery set state = 'queued'`;
    expect(await touched(as(trainingPersons.expert), queue)).toBe(0);
    await expect(doing(administrator, sql`update notice_delivery set state = 'not-wanted'`)).rejects.toThrow(
      /row-level security/,
    );
    expect(await touched(administrator, queue)).toBe(1);
    expect(await touched(administrator, queue)).toBe(0);
    expect(await touched(administrator, insertStep('asked-again'))).toBe(1);
    await expect(doing(administrator, insertStep('sent'))).rejects.toThrow(/row-level security/);
    await expect(doing(as(trainingPersons.expert), insertOneStep)).rejects.toThrow(/row-level security/);
    expect(await touched(systemActor, sql`update notice_delivery set attempts = 2`)).toBe(1);
  });

  it('is a log that nobody changes, not even its owner', async () => {
    await told(trainingPersons.expert.personId);
    await expect(database.admin.query("update delivery_step set step = 'sent'")).rejects.toThrow(
      /never changed/,
    );
  });

  it('is not for CTED to write', async () => {
    await told(trainingPersons.expert.personId);
    const write = sql`insert into notice_delivery (notice_id, person_id, state)
      values (${randomUUID()}, ${trainingPersons.expert.personId}, 'queued')`;
    await expect(doing(as(trainingPersons.expert), write)).rejects.toThrow(/row-level security/);
  });
});

const insertOneStep = sql`insert into delivery_step (delivery_id, step) values (${randomUUID()}, 'sent')`;

describe('what people choose', () => {
  const choose = (personId: string) => sql`
    insert into notice_preference (person_id, language, digest, at_hour, zone) values (${personId}, 'en', 'daily', 8, 'UTC')`;

  it.each(pairs)('of %s is theirs to read and to change, and nobody else’s', async (_, owner, other) => {
    await expect(doing(other, choose(owner.personId))).rejects.toThrow(/row-level security/);
    expect(await touched(owner, choose(owner.personId))).toBe(1);
    const seen = [await count(owner, 'notice_preference'), await count(other, 'notice_preference')];
    expect(seen).toEqual([1, 0]);
    const changes = sql`update notice_preference set at_hour = 9`;
    expect([await touched(other, changes), await touched(owner, changes)]).toEqual([0, 1]);
    const gives = sql`update notice_preference set person_id = ${other.personId}`;
    await expect(doing(owner, gives)).rejects.toThrow(/row-level security|duplicate/);
  });

  it('is read by the worker, which keeps to it', async () => {
    const owner = as(trainingPersons.chair);
    await doing(owner, choose(owner.personId));
    expect(await count(systemActor, 'notice_preference')).toBe(1);
    expect(await touched(systemActor, sql`update notice_preference set at_hour = 9`)).toBe(0);
  });
});
