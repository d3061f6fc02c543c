import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  type DecisionsWorld,
  decisionsWorld,
  newYork,
  text,
} from '../../../tools/test/worlds/decisions-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { exportAsJson, exportAsTable } from './export-register.ts';
import { findDecisions } from './find-decisions.ts';
import { type Asked, listDecisions } from './list-decisions.ts';

let database: TestDatabase;
let world: DecisionsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
  await world.switchedOn({ holds: 'days', holdDays: 1 });
  await world.decided({ kind: 'extension', fileId: world.fileId, texts: text('More time') });
  await world.decided({
    outcome: 'noted',
    texts: { ...text('A briefing'), fr: { title: 'Un exposé', words: 'Mots' } },
  });
  await world.sent({ title: 'Silent' });
  const [objected, held] = [await world.sent({ title: 'Objected' }), await world.sent({ title: 'Held' })];
  await world.objected(objected);
  await world.held(held);
});
afterAll(() => database.drop());

const usual = { sort: 'title', direction: 'up' } as const;

const readingAt = (instant: string, who = as('expert')) => ({ actor: who, now: instant, zone: newYork });
const list = (asked: Partial<Asked> = {}, instant = '2026-03-02T16:00:00Z', who = as('expert')) =>
  world.acting(who, (db) =>
    listDecisions(db, readingAt(instant, who), { ...usual, ...asked }, { limit: 50 }),
  );
const titles = async (asked: Partial<Asked>, instant?: string) =>
  (await list(asked, instant)).rows.map(({ title }) => title);

describe('the register', () => {
  it('is narrowed by kind, outcome, stage, manner, State, days and words', async () => {
    expect(await titles({})).toEqual(['A briefing', 'Held', 'More time', 'Objected', 'Silent']);
    expect(await titles({ kind: 'extension' })).toEqual(['More time']);
    expect(await titles({ outcome: 'noted' })).toEqual(['A briefing']);
    expect(await titles({ stage: 'running' })).toEqual(['Silent']);
    expect(await titles({ stage: 'on-hold' })).toEqual(['Held']);
    expect(await titles({ stage: 'objected' })).toEqual(['Objected']);
    expect(await titles({ manner: 'meeting' })).toEqual(['A briefing', 'More time']);
    expect(await titles({ state: 'XAA' })).toEqual(['More time']);
    expect(await titles({ search: 'EXPOSÉ' })).toEqual(['A briefing']);
    expect(await titles({ search: '%' })).toEqual([]);
  });

  it('[D-048] says of the same moment what the page of a decision says, sealed or not', async () => {
    const at = '2026-03-06T22:00:00Z';
    expect(await titles({ outcome: 'adopted' }, at)).toEqual(['Silent']);
    expect(await titles({ outcome: 'not-adopted' }, at)).toEqual(['Objected']);
    expect(await titles({ stage: 'running' }, at)).toEqual(['Held']);
    expect(await titles({ outcome: 'adopted' }, '2026-03-07T22:00:00Z')).toEqual(['Held', 'Silent']);
    for (const { decisionId, stage, outcome, decidedOn } of (await list({}, at)).rows) {
      world.at(at);
      expect(await world.read(decisionId)).toMatchObject({ stage, outcome, decidedOn });
    }
  });

  it.each(['decided', 'kind', 'title', 'closes'] as const)(
    'comes in pages that together are the whole: by %s',
    async (sort) => {
      const page = (after?: readonly [string, string]) =>
        world.acting(as('expert'), (db) =>
          listDecisions(
            db,
            readingAt('2026-03-02T16:00:00Z'),
            { sort, direction: 'down' },
            { after, limit: 2 },
          ),
        );
      const ids: string[] = [];
      let next: readonly [string, string] | null | undefined;
      do {
        const { rows, count, ...more } = await page(next ?? undefined);
        expect(count).toBe(5);
        ids.push(...rows.map(({ decisionId }) => decisionId));
        next = more.next;
      } while (next);
      expect(new Set(ids).size).toBe(5);
      expect(ids).toHaveLength(5);
    },
  );

  it('is named in the language of the reader where there is a version of it', async () => {
    const french = { ...as('expert'), language: 'fr' } as const;
    const { rows } = await list({ outcome: 'noted' }, undefined, french);
    expect(rows).toMatchObject([{ title: 'Un exposé', titleLanguage: 'fr' }]);
  });

  it('is empty for those who were told of none', async () => {
    for (const who of [as('XAA'), as('visitingExpert'), as('administrator')]) {
      expect(await list({}, undefined, who)).toMatchObject({ rows: [], count: 0 });
    }
  });

  it('leaves the house as a table and as data, with the same filters', async () => {
    const reading = readingAt('2026-03-02T16:00:00Z');
    const asked = { ...usual, kind: 'extension' } as const;
    const table = await world.acting(as('expert'), (db) =>
      exportAsTable(db, reading, asked, database.clock.today()),
    );
    expect(table.text.trim().split('\n')).toHaveLength(2);
    expect(table.text).toContain('extension,More time,en,XAA');
    const data = await world.acting(as('expert'), (db) =>
      exportAsJson(db, reading, asked, database.clock.today()),
    );
    expect(JSON.parse(data.text).decisions).toMatchObject([{ title: 'More time', outcome: 'approved' }]);
  });
});

describe('the search', () => {
  const find = (words: string, who = as('expert')) =>
    world.acting(who, (db) => findDecisions(db, who, words, 5));

  it('finds a decision by its title in any language, without accents', async () => {
    expect(await find('un expose')).toMatchObject({ count: 1, rows: [{ title: 'A briefing', fit: 0 }] });
    expect(await find('nothing like it')).toEqual({ rows: [], count: 0 });
    expect(await find(' ')).toEqual({ rows: [], count: 0 });
  });

  it('finds nothing for those who were told of none', async () => {
    expect(await find('more time', as('XAA'))).toEqual({ rows: [], count: 0 });
  });
});
