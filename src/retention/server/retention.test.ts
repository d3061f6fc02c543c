import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, member, secretary } from '../../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import { verifyJournal } from '../../journal/server/verify.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { eraseUnderRule } from './erase-under-rule.ts';
import { endRetentionRule, enterRetentionRule, listRetentionRules } from './keep-rules.ts';

const today = day('2030-06-01');
const given = { today, now: '2030-06-01T12:00:00.000Z' };
const reasons = {
  ruleId: 'ret-01',
  subject: 'texts',
  kinds: ['reason'],
  months: 60,
  basis: 'Decision X',
} as const;
const accounts = {
  ruleId: 'ret-02',
  subject: 'accounts',
  kinds: [],
  months: 12,
  basis: 'Decision Y',
} as const;
const [gone, lately] = [randomUUID(), randomUUID()];

let database: TestDatabase;
let entries: string[];
beforeAll(async () => {
  database = await testDatabase();
  entries = [];
  for (const on of ['2024-01-01', '2025-06-01', '2025-06-02']) {
    const row = await withActor(database, secretary, (db) =>
      append(db, {
        ...{
          chain: 'state:XAA',
          stateCode: 'XAA',
          event: 'visit-approved',
          on: on as Day,
          by: secretary.personId,
        },
        seenBy: ['committee'],
        texts: { reason: `Words of ${on}`, document: 'A paper' },
      }),
    );
    entries.push(row.id);
  }
  const person = `insert into person (person_id, training, audience, roles, function_id, name, mail_address, ended_on, status)
    values ($1, false, 'secretariat', '{cted}', 'access.country-expert', $2, $3, $4, 'ended')`;
  await database.admin.query(person, [gone, 'A. Gone', 'gone@example.org', '2029-06-01']);
  await database.admin.query(person, [lately, 'B. Lately', 'lately@example.org', '2029-06-02']);
});
afterAll(() => database.drop());

const as = <T>(actor: Actor, work: Parameters<typeof withActor<T>>[2]) => withActor(database, actor, work);
type Rule = Omit<Parameters<typeof enterRetentionRule>[2], 'kinds'> & { readonly kinds: readonly string[] };

const enter = (rule: Rule, actor = administrator) =>
  as(actor, (db) => enterRetentionRule(db, actor, { ...rule, kinds: [...rule.kinds] }, given));
const erase = (ruleId: string, covers: number, actor = administrator) =>
  as(actor, (db) => eraseUnderRule(db, actor, { ruleId, covers }, given));
const codeOf = (code: string) => ({ refusal: { code } });

describe('a rule of retention', () => {
  it('is entered with the decision that allows it, erases nothing by itself, and says how much it covers', async () => {
    expect(await enter(reasons)).toMatchObject({
      ruleId: 'ret-01',
      covers: 2,
      enteredOn: today,
      endedOn: null,
    });
    expect(await enter(accounts)).toMatchObject({ covers: 1 });
    const { rows, kinds } = await as(administrator, (db) => listRetentionRules(db, today));
    expect(rows.map(({ ruleId, covers }) => [ruleId, covers])).toEqual([
      ['ret-01', 2],
      ['ret-02', 1],
    ]);
    expect(kinds).toEqual(['document', 'reason']);
    expect((await verifyJournal(database)).erased).toEqual([]);
  });

  it('has a name of its own, and says what it covers', async () => {
    await expect(enter(reasons)).rejects.toMatchObject(codeOf('retention.rule-exists'));
    for (const wrong of [
      { ...reasons, ruleId: 'ret-03', kinds: [] },
      { ...accounts, ruleId: 'ret-03', kinds: ['reason'] },
    ]) {
      await expect(enter(wrong)).rejects.toMatchObject(codeOf('retention.kinds-missing'));
    }
  });

  it.each([
    ['an expert', secretary],
    ['a member of the Committee', member],
  ])('is neither read nor entered by %s, who cannot ask what it covers either', async (_, actor) => {
    await expect(as(actor, (db) => listRetentionRules(db, today))).rejects.toThrow('permission denied');
    await expect(enter({ ...reasons, ruleId: 'ret-04' }, actor)).rejects.toThrow('permission denied');
    const asked = as(actor, (db) =>
      db.selectFrom('person').select('name').where('person_id', '=', gone).execute(),
    );
    expect(await asked).toEqual([{ name: 'A. Gone' }]);
  });
});

describe('erasing under a rule', () => {
  it('is not done when the number is not the one that was confirmed', async () => {
    await expect(erase('ret-01', 3)).rejects.toMatchObject(codeOf('retention.changed'));
    await expect(erase('ret-05', 1)).rejects.toMatchObject(codeOf('retention.rule-not-found'));
    expect((await verifyJournal(database)).erased).toEqual([]);
  });

  it('takes the words that are old enough and no others, and verify still passes and says which, when, by which rule', async () => {
    expect(await erase('ret-01', 2)).toEqual({ erased: 2, left: 0 });
    const found = await verifyJournal(database);
    expect(found.firstBroken).toBeNull();
    expect(found.erased).toEqual(
      [0, 1].map((at) => ({ entryId: entries[at], kind: 'reason', on: today, rule: 'ret-01' })),
    );
    const { rows } = await database.admin.query(
      'select kind, words from journal_text where words is not null order by 2',
    );
    expect(rows.map(({ words }) => words)).toEqual(['A paper', 'A paper', 'A paper', 'Words of 2025-06-02']);
  });

  it('takes name and address of accounts that ended long enough ago, and says so under the rule', async () => {
    expect(await erase('ret-02', 1)).toEqual({ erased: 1, left: 0 });
    const { rows } = await database.admin.query(
      'select person_id, name, mail_address from person where person_id = any ($1) order by name nulls first',
      [[gone, lately]],
    );
    expect(rows).toEqual([
      { person_id: gone, name: null, mail_address: null },
      { person_id: lately, name: 'B. Lately', mail_address: 'lately@example.org' },
    ]);
    const said = await database.admin.query(
      "select detail, chain from journal_entry where event = 'account-erased'",
    );
    expect(said.rows).toEqual([{ chain: 'body:house', detail: { person: gone, rule: 'ret-02' } }]);
    expect((await verifyJournal(database)).accounts).toEqual([{ personId: gone, on: today, rule: 'ret-02' }]);
  });

  it('is over when the rule has ended', async () => {
    await as(administrator, (db) => endRetentionRule(db, administrator, 'ret-01', given));
    await expect(erase('ret-01', 1)).rejects.toMatchObject(codeOf('retention.rule-ended'));
    const later = as(administrator, (db) => listRetentionRules(db, day('2040-01-01')));
    expect((await later).rows.map(({ ruleId, covers }) => [ruleId, covers])).toEqual([
      ['ret-02', 1],
      ['ret-01', 0],
    ]);
  });
});
