import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  personId,
  secretary,
} from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import type { Day } from '../procedure/calendar.ts';
import { append, digestOf, eraseText, type Seer } from './server/journal.ts';
import { entriesOf, textsOf } from './server/read.ts';

const shared = '33333333-0000-4000-8000-000000000001';
const other = '33333333-0000-4000-8000-000000000002';
const on = '2025-03-14' as Day;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // The part that keeps files says which of them an organisation takes part in; here one file is shared with one.
  await database.admin.query(`create or replace function app.my_files() returns uuid[] language sql stable parallel safe
    return case when app.my_organisation() = 'unodc' then array['${shared}'::uuid] else '{}' end`);
  for (const fileId of [shared, other]) {
    for (const seenBy of [[], ['committee'], ['state'], ['partner'], ['public']] as const) {
      await enter(secretary, { fileId, seenBy, event: `for-${seenBy[0] ?? 'secretariat'}` });
    }
  }
});
afterAll(() => database.drop());

type Given = { fileId?: string; seenBy?: readonly Seer[]; event?: string; stateCode?: string; by?: string };

function enter(
  actor: Actor,
  { fileId = shared, seenBy = [], event = 'visit-ended', stateCode = 'XAA', by }: Given,
) {
  return withActor(database, actor, (db) =>
    append(db, {
      chain: 'state:XAA',
      fileId,
      stateCode,
      event,
      on,
      by: by ?? actor.personId,
      seenBy,
      texts: { reason: event },
    }),
  );
}

const eventsSeenBy = async (actor: Actor, fileId: string) =>
  (await withActor(database, actor, (db) => entriesOf(db, fileId))).map(({ event }) => event);
const wordsReadBy = async (actor: Actor, fileId: string) =>
  (await withActor(database, actor, (db) => textsOf(db, fileId))).map(({ words }) => words).sort();

const all = ['for-secretariat', 'for-committee', 'for-state', 'for-partner', 'for-public'];
const otherPartner = { ...partner, organisationId: 'interpol' };
const noState = { ...ofState('XAA'), stateCode: null };

describe('who knows of what happened', () => {
  it.each<[string, Actor, readonly string[], readonly string[]]>([
    ['the secretariat', secretary, all, all],
    ['an administrator, who keeps the house and not its files', administrator, [], []],
    ['a member of the Committee', member, ['for-committee'], ['for-committee']],
    ['the State', ofState('XAA'), ['for-state'], ['for-state']],
    ['another State', ofState('XAB'), [], []],
    ['a person of no State', noState, [], []],
    ['an organisation that takes part', partner, ['for-partner'], []],
    ['an organisation of another visit', otherPartner, [], []],
    ['anybody', anybody, ['for-public'], ['for-public']],
  ])('%s', async (_, actor, inShared, inOther) => {
    expect(await eventsSeenBy(actor, shared)).toEqual(inShared);
    expect(await eventsSeenBy(actor, other)).toEqual(inOther);
  });
});

describe('who reads the words', () => {
  it.each<[string, Actor, readonly string[]]>([
    ['the secretariat', secretary, [...all].sort()],
    ['a member of the Committee', member, ['for-committee']],
    ['the State', ofState('XAA'), ['for-state']],
    ['another State', ofState('XAB'), []],
  ])('%s', async (_, actor, words) => {
    expect(await wordsReadBy(actor, shared)).toEqual(words);
  });

  it.each([
    ['an organisation that takes part', partner],
    ['anybody', anybody],
    ['an administrator', administrator],
  ])('not %s', async (_, actor) => {
    await expect(wordsReadBy(actor, shared)).rejects.toThrow('permission denied');
  });
});

describe('who enters what', () => {
  // Without reading it back: what one may not read, one could otherwise not enter either, and the rule would go untried.
  function enterUnread(actor: Actor, { fileId = shared, seenBy = [], stateCode = 'XAA', ...given }: Given) {
    return withActor(database, actor, (db) =>
      db
        .insertInto('journal_entry')
        .values({
          chain: 'state:XAA',
          file_id: fileId,
          state_code: stateCode,
          event: given.event ?? 'visit-ended',
          on_day: on,
          by_person: given.by ?? actor.personId,
          committee_sees: seenBy.includes('committee'),
          state_sees: seenBy.includes('state'),
          partner_sees: seenBy.includes('partner'),
        })
        .execute(),
    );
  }

  it.each<[string, Actor, Given]>([
    ['the secretariat', secretary, {}],
    ['a member of the Committee, what the Committee may know', member, { seenBy: ['committee'] }],
    ['a State, what concerns it', ofState('XAA'), { seenBy: ['state'] }],
    ['an organisation, in a file it takes part in', partner, { seenBy: ['partner'] }],
    ['an administrator, that words were erased', administrator, { event: 'text-erased' }],
  ])('%s', async (_, actor, given) => {
    await expect(enterUnread(actor, given)).resolves.toHaveLength(1);
  });

  const ofSomebodyElse = personId(99);
  it.each<[string, Actor, Given]>([
    ['the secretariat in the name of somebody else', secretary, { by: ofSomebodyElse }],
    ['a member in the name of somebody else', member, { by: ofSomebodyElse, seenBy: ['committee'] }],
    ['a member what the Committee may not know', member, {}],
    ['a State what concerns another State', ofState('XAB'), { seenBy: ['state'] }],
    ['a State in the name of somebody else', ofState('XAA'), { by: ofSomebodyElse, seenBy: ['state'] }],
    ['a State what the State may not know', ofState('XAA'), {}],
    ['an organisation in a file of others', partner, { fileId: other, seenBy: ['partner'] }],
    ['an organisation what partners may not know', partner, {}],
    ['an organisation in the name of somebody else', partner, { by: ofSomebodyElse, seenBy: ['partner'] }],
    ['an administrator anything but an erasure', administrator, {}],
    [
      'an administrator an erasure by somebody else',
      administrator,
      { event: 'text-erased', by: ofSomebodyElse },
    ],
    ['anybody', anybody, { seenBy: ['public'] }],
  ])('not %s', async (_, actor, given) => {
    await expect(enterUnread(actor, given)).rejects.toThrow(/row-level security|permission denied/);
  });
});

describe('who adds words to an entry that is bound to them', () => {
  const words = 'The words it is bound to';
  const salt = 'salt';

  /** An entry of the secretariat that waits for its words. */
  async function bound({ fileId = shared, seenBy = [] }: Given): Promise<string> {
    const { id } = await withActor(database, secretary, (db) =>
      db
        .insertInto('journal_entry')
        .values({
          chain: 'state:XAA',
          file_id: fileId,
          state_code: 'XAA',
          event: 'waiting-for-words',
          on_day: on,
          by_person: secretary.personId,
          committee_sees: seenBy.includes('committee'),
          state_sees: seenBy.includes('state'),
          text_digests: JSON.stringify({ reason: digestOf(words, salt) }),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    return id;
  }

  const add = (actor: Actor, entryId: string, added = words) =>
    withActor(database, actor, (db) =>
      db
        .insertInto('journal_text')
        .values({ entry_id: entryId, kind: 'reason', words: added, salt })
        .execute(),
    );

  it.each<[string, Actor, Given]>([
    ['the secretariat', secretary, {}],
    ['a member of the Committee', member, { seenBy: ['committee'] }],
    ['the State', ofState('XAA'), { seenBy: ['state'] }],
    ['an organisation that takes part', partner, {}],
  ])('%s', async (_, actor, given) => {
    await expect(add(actor, await bound(given))).resolves.toHaveLength(1);
  });

  it.each<[string, Actor, Given]>([
    ['a member of the Committee, who may not know of it', member, {}],
    ['the State, which may not know of it', ofState('XAA'), {}],
    ['another State', ofState('XAB'), { seenBy: ['state'] }],
    ['an organisation, in a file of others', partner, { fileId: other }],
    ['an administrator', administrator, {}],
    ['anybody', anybody, {}],
  ])('not %s', async (_, actor, given) => {
    await expect(add(actor, await bound(given))).rejects.toThrow(/row-level security|permission denied/);
  });

  it('and only those words', async () => {
    await expect(add(secretary, await bound({}), 'Other words')).rejects.toThrow('not bound to this text');
  });
});

describe('who erases words', () => {
  const erase = async (actor: Actor) => {
    const entry = await enter(secretary, { fileId: other, seenBy: ['committee', 'state'] });
    const { id: entryId, chain, state_code: stateCode } = entry;
    const rule = { entryId, chain, stateCode, kind: 'reason', rule: 'RET-01', on, by: actor.personId };
    return withActor(database, actor, (db) => eraseText(db, rule));
  };

  it('an administrator', async () => {
    const erased = await erase(administrator);
    expect(erased).toMatchObject({ event: 'text-erased' });
    const known = await withActor(database, administrator, (db) =>
      db.selectFrom('journal_entry').select(['id', 'event']).where('chain', '<>', 'body:house').execute(),
    );
    expect(known.map(({ event }) => event)).toContain('text-erased');
    expect(new Set(known.map(({ event }) => event))).toEqual(new Set(['text-erased']));
  });

  it.each([
    ['the secretariat', secretary],
    ['a member of the Committee', member],
    ['the State', ofState('XAA')],
    ['an organisation that takes part', partner],
    ['anybody', anybody],
  ])('not %s', async (_, actor) => {
    await expect(erase(actor)).rejects.toThrow(/row-level security|permission denied|no result/);
  });
});

describe('receipts', () => {
  const receipt = (personOf: Actor) => ({
    person_id: personOf.personId,
    key: 'somebodys-key',
    act: 'act',
    request_sha256: 'x',
  });

  it('are kept and found by the person they are for, and nobody else', async () => {
    await withActor(database, secretary, (db) =>
      db.insertInto('act_receipt').values(receipt(secretary)).execute(),
    );
    const found = (actor: Actor) =>
      withActor(database, actor, (db) => db.selectFrom('act_receipt').select('key').execute());
    expect([await found(secretary), await found(member)]).toEqual([[{ key: 'somebodys-key' }], []]);
    const forged = withActor(database, member, (db) =>
      db.insertInto('act_receipt').values(receipt(secretary)).execute(),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('are answered once, by the person they are for', async () => {
    const answerAll = (actor: Actor, text: string) =>
      withActor(database, actor, (db) =>
        db.updateTable('act_receipt').set({ answer: text }).executeTakeFirst(),
      ).then(({ numUpdatedRows }) => Number(numUpdatedRows));
    const answers = [
      await answerAll(member, '1'),
      await answerAll(secretary, '2'),
      await answerAll(secretary, '3'),
    ];
    expect(answers).toEqual([0, 1, 0]);
  });
});

describe('the ends of the chains', () => {
  it('are read by administrators, who publish them', async () => {
    const heads = (actor: Actor) =>
      withActor(database, actor, (db) => db.selectFrom('journal_head').select('chain').execute());
    expect(await heads(administrator)).toContainEqual({ chain: 'state:XAA' });
    await expect(heads(ofState('XAA'))).rejects.toThrow('permission denied');
  });
});
