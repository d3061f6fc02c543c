import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTrainingPersons, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { factRows } from '../../database/server/fact-rows.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { getProgrammeItem } from './get-item.ts';
import { giveEvidence } from './give-evidence.ts';
import { importProgrammes } from './import-programmes.ts';
import { listProgrammeItems } from './list-items.ts';
import { oweDuty } from './owe-duty.ts';

const today = day('2026-03-13');
const now = '2026-03-13T16:00:00.000Z';
const facts = JSON.parse(
  readFileSync(new URL('../../../facts/programmes-2020.json', import.meta.url), 'utf8'),
);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(now, 'America/New_York'));
  await acting(as('administrator'), async (db) => {
    await importStates(db, [norvale]);
    await addTrainingPersons(db, Object.values(trainingPersons));
    await importProgrammes(db, factRows('programmes-2020', 'programmes'));
  });
});
afterAll(() => database.drop());

const as = (who: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[who], language: 'en' });
const unoct: Actor = { ...as('visitingExpert'), roles: ['unoct'] };
const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
  withActor(database, actor, work);

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Chair': as('chair'),
  'a member': as('member'),
  UNOCT: unoct,
  'a partner': as('visitingExpert'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

const names = Object.fromEntries(['en', 'fr', 'es', 'ru', 'ar', 'zh'].map((one) => [one, 'Norvale']));
const norvale = {
  ...{ code: 'XAA', iso2: null, m49: null, names, formalNames: names, listNames: {} },
  ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
  ...{ admittedOn: null, originalMember: false, notes: [] },
};

const read = (itemId: string, who = as('expert')) =>
  acting(who, (db) => getProgrammeItem(db, who, itemId, today));
const listed = (asked: object = {}, who = as('expert')) =>
  acting(who, (db) => listProgrammeItems(db, who, asked, today));
const owe = (itemId: string, asked: object = {}, by = as('expert')) =>
  acting(by, (db) => oweDuty(db, by, itemId, { year: 2026, ...asked }, { today, now, mode: 'training' }));
const give = (
  dutyId: string,
  recordId: string,
  kind: 'document' | 'meeting' = 'document',
  by = as('expert'),
) => acting(by, (db) => giveEvidence(db, by, dutyId, { kind, recordId }, { today, now }));
const filed = (on: string) =>
  fileTrainingPaper(database, as('expert'), {
    ...{
      stateCode: 'XAA',
      fileId: randomUUID(),
      title: `Paper of ${on}`,
      on: day(on),
      now: `${on}T15:00:00Z`,
    },
  });

async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (fault) => {
      if (fault && typeof fault === 'object' && 'refusal' in fault) return fault.refusal.code;
      throw fault;
    },
  );
}

describe('the programmes of 2020', () => {
  it('are 86 items; carried in once more, they change nothing', async () => {
    const again = await acting(as('administrator'), (db) => importProgrammes(db, facts.programmes));
    expect(again).toEqual({ inserted: 0, updated: 0, unchanged: 86, refused: [] });
    const { rows, programmes } = await listed();
    expect(rows).toHaveLength(86);
    expect(programmes.map(({ programmeId, parentId }) => [programmeId, parentId])).toEqual([
      ['ctc-2020', null],
      ['cted-2020', 'ctc-2020'],
    ]);
  });

  it('[W-005] have 40 pairs, each item linked to that of its number and back, with the kind of difference', async () => {
    const { rows } = await listed({ body: 'ctc' });
    const paired = rows.filter(({ mirrorId }) => mirrorId !== null);
    expect(paired).toHaveLength(40);
    const kinds = paired.map(({ differenceKind }) => differenceKind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect(['role', 'wording', 'content', 'timing', 'actor-reversal'].map(count)).toEqual([26, 6, 6, 1, 1]);
    for (const { itemId } of paired) {
      const item = await read(itemId);
      expect(item.mirror?.itemId).toBe(itemId.replace('ctc', 'cted'));
      expect(item.mirror?.mirrorId).toBe(itemId);
      expect(item.mirror?.words.text).toMatch(/\w/);
    }
    expect((await read('ctc-2020-09')).difference?.text).toMatch(/Timing/);
  });

  it('[W-007] keep every field of every item as the facts have it', async () => {
    for (const given of facts.programmes.flatMap((one: { items: object[] }) => one.items)) {
      const item = await read(given.itemId);
      const { summary, output, sectionTitle, difference, ...said } = given;
      expect(item).toMatchObject(said);
      expect(item.words).toEqual({ text: summary, language: 'en' });
      expect(item.output.text).toBe(output);
      expect(item.sectionTitle.text).toBe(sectionTitle);
      expect(item.difference?.text ?? null).toBe(difference);
    }
  });

  it('[W-003] have their resolutions, and one finds every item of every programme that cites it', async () => {
    for (const { resolutions } of (await listed()).programmes) expect(resolutions).toContain('1373 (2001)');
    expect((await read('ctc-2020-01')).programme.resolutions).toHaveLength(26);
    const { rows } = await listed({ resolution: '2462 (2019)' });
    const citing = facts.programmes.flatMap((one: { items: { itemId: string; resolutions: string[] }[] }) =>
      one.items.filter(({ resolutions }) => resolutions.includes('2462 (2019)')).map(({ itemId }) => itemId),
    );
    expect(rows.map(({ itemId }) => itemId)).toEqual(citing);
    expect(new Set(rows.map(({ body }) => body))).toEqual(new Set(['ctc', 'cted']));
  });

  it('[W-002] are refused when that of CTED names none of the Committee for the same period', async () => {
    const [committee, cted] = structuredClone(facts.programmes);
    const imported = (rows: readonly unknown[]) =>
      acting(as('administrator'), (db) => importProgrammes(db, rows));
    const noParent = { inserted: 0, refused: [{ code: 'programme.no-parent' }] };
    expect(await imported([committee, { ...cted, parentId: null }])).toMatchObject(noParent);
    expect(await imported([committee, { ...cted, startsOn: '2021-01-01' }])).toMatchObject(noParent);
    cted.items[8].mirrorId = null;
    expect(await imported([committee, cted])).toMatchObject({
      refused: [
        { row: 1, values: { field: 'ctc-2020-09.mirrorId' } },
        { row: 2, values: { field: 'cted-2020-09.mirrorId' } },
      ],
    });
    expect(await imported([committee, { ...cted, body: 'nobody' }])).toMatchObject({
      refused: [{ row: 2, code: 'programme.malformed-row', values: { field: 'body' } }],
    });
  });

  it('are the same for every reader', async () => {
    for (const actor of Object.values(readers)) expect((await listed({}, actor)).count).toBe(86);
    expect(await refusalOf(read('ctc-2020-99'))).toBe('programme.item-not-found');
    expect((await listed({ kind: 'priority' })).count).toBe(6);
    expect((await listed({ section: 'D', body: 'cted', search: 'twice-yearly' })).count).toBe(1);
  });
});

describe('what is owed under an item', () => {
  let annual: string;
  beforeAll(async () => {
    annual = (await owe('cted-2020-15')).dutyId;
  });

  it('bears the day of its rule, and is entered once for a period', async () => {
    expect((await read('cted-2020-15')).duties).toMatchObject([
      { dutyId: annual, dueOn: '2026-12-31', needed: 1, outcome: 'open', training: true, evidence: [] },
    ]);
    expect(await refusalOf(owe('cted-2020-15'))).toBe('programme.owed-already');
    expect(await owe('cted-2020-09', { fromOn: day('2025-02-01') })).toMatchObject({ dueOn: '2026-02-01' });
  });

  it.each([
    ['by a member of the Committee', 'cted-2020-06', {}, as('member'), 'programme.not-your-act'],
    ['under an item of the Committee', 'ctc-2020-06', {}, as('expert'), 'programme.not-for-cted'],
    ['under an item without a rule of time', 'cted-2020-05', {}, as('expert'), 'programme.no-time-stated'],
    ['in months from no day', 'cted-2020-09', {}, as('expert'), 'programme.day-from-missing'],
    ['under no item', 'cted-2020-77', {}, as('expert'), 'programme.item-not-found'],
  ])('is not entered %s', async (_, itemId, asked, by, code) => {
    expect(await refusalOf(owe(itemId, asked, by))).toBe(code);
  });

  it('is met by a record of the thread and by nothing else', async () => {
    const paper = await filed('2026-02-01');
    expect(await refusalOf(give(annual, randomUUID()))).toBe('programme.record-not-found');
    expect(await refusalOf(give(annual, await filed('2025-12-31')))).toBe('programme.before-period');
    expect(await refusalOf(give(annual, paper, 'document', as('chair')))).toBe('programme.not-your-act');
    expect(await refusalOf(give(randomUUID(), paper))).toBe('programme.duty-not-found');
    expect((await read('cted-2020-15')).choices.map(({ recordId }) => recordId)).toContain(paper);
    expect((await read('cted-2020-15')).status).toBe('open');

    expect(await give(annual, paper)).toMatchObject({ outcome: 'met' });
    expect(await refusalOf(give(annual, paper))).toBe('programme.given-already');
    const item = await read('cted-2020-15');
    expect(item.status).toBe('met');
    expect(item.duties[0]?.evidence).toMatchObject([
      { kind: 'document', happenedOn: '2026-02-01', record: { place: `/documents/${paper}` } },
    ]);
    expect((await listed({ status: 'met' })).rows.map(({ itemId }) => itemId)).toEqual(['cted-2020-15']);
    await expect(database.admin.query('delete from duty_evidence')).rejects.toThrow();
  });

  it('came late where its record is of a later day', async () => {
    const { dutyId } = await owe('cted-2020-06', { year: 2025 });
    expect((await read('cted-2020-06')).status).toBe('overdue');
    expect(await give(dutyId, await filed('2026-01-20'))).toMatchObject({ outcome: 'late' });
  });

  it('is in the journal of the Committee, in ids and days', async () => {
    const { rows } = await database.admin.query(
      "select event, detail from journal_entry where chain = 'body:ctc' and event like 'duty-%' order by seq limit 1",
    );
    expect(rows).toMatchObject([
      { event: 'duty-opened', detail: { item: 'cted-2020-15', due: '2026-12-31' } },
    ]);
  });
});

describe('who reads the status of items', () => {
  it('CTED and the Committee all of it, UNOCT that of coordination, nobody else any', async () => {
    const { dutyId } = await owe('cted-2020-32');
    await give(dutyId, await filed('2026-02-02'));
    const seen: Record<string, string> = {};
    for (const [reader, actor] of Object.entries(readers)) {
      const counts = await acting(actor, async (db) => {
        const { rows } = await sql<{ duties: string; given: string }>`
          select (select count(*) from duty) as duties, (select count(*) from duty_evidence) as given`.execute(
          db,
        );
        return `${rows[0]?.duties} ${rows[0]?.given}`;
      });
      const ofSections = await Promise.all(['cted-2020-32', 'cted-2020-15'].map((id) => read(id, actor)));
      seen[reader] =
        `${counts} ${ofSections.map(({ refused, status }) => (refused ? status : '-')).join(' ')}`;
    }
    expect(seen).toEqual({
      ...{ CTED: '4 3 open met', 'the Chair': '4 3 open met', 'a member': '4 3 open met' },
      ...{ UNOCT: '1 1 open -', 'a partner': '0 0 - -' },
      ...{ 'the public': '0 0 - -', 'an administrator': '0 0 - -' },
    });
  });

  it('a record given as evidence is named to those alone who may know of it', async () => {
    const [duty] = (await read('cted-2020-32', unoct)).duties;
    expect(duty?.evidence).toMatchObject([{ kind: 'document', record: null }]);
  });

  it('nobody but CTED writes any, and only administrators carry programmes in', async () => {
    const writing = (actor: Actor) =>
      acting(actor, (db) => sql`insert into duty select * from duty`.execute(db));
    for (const reader of ['a member', 'UNOCT', 'the public', 'an administrator'] as const) {
      const actor = readers[reader];
      if (actor) await expect(writing(actor)).rejects.toThrow(/permission denied|row-level security/);
    }
    const changing = acting(as('expert'), (db) => sql`update programme set year = 2021`.execute(db));
    await expect(changing).rejects.toThrow(/permission denied/);
  });
});
