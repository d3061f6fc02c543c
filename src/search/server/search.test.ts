import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type DeskWorld, deskWorld, readers } from '../../../tools/test/worlds/desk-world.ts';
import { trainingPersons } from '../../access/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { fixtureHarbour } from '../../procedure/fixture-harbour/fixture-harbour.ts';
import { importRegistry } from '../../registry/server/index.ts';
import type { FoundKind } from '../contract.ts';
import { searchAll } from './search.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld();
  const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };
  await desk.acting(administrator, (db) => importRegistry(db, [ctc2020, fixtureHarbour]));
});
afterAll(() => desk.database.drop());

const find = (actor: Actor, text: string, kind?: FoundKind, limit = 5) =>
  desk.acting(actor, (db) => searchAll(db, actor, { text, kind, limit }));
const inLanguage = (language: Language): Actor => ({ ...as('expert'), language });
const titles = async (actor: Actor, text: string, kind: FoundKind) =>
  (await find(actor, text, kind)).flatMap(({ rows }) => rows.map(({ title }) => title));

describe('the search', () => {
  it.each([
    ['en', 'galdr', 'Galdria'],
    ['en', 'cote d ivoire', 'Côte d’Ivoire'],
    ['fr', 'ELEGIE', ''],
    ['ru', 'галдрия', 'Галдрия'],
    ['ar', 'غالدريا', 'غالدريا'],
    ['zh', '尔德', '加尔德里亚'],
  ] as const)(
    'in %s finds a State by %s, whatever its case, accents and vowel marks',
    async (language, typed, name) => {
      const found = await titles(inLanguage(language), typed, 'states');
      if (name === '') expect(found).toEqual([]);
      else expect(found.map((one) => one.replace(/['’]/g, '’'))).toContain(name);
    },
  );

  it('finds a State by its name in another language than the reader’s, and by its code', async () => {
    expect(await titles(inLanguage('en'), 'Галдрия', 'states')).toEqual(['Galdria']);
    expect(await titles(inLanguage('ar'), 'XAK', 'states')).toEqual(['غالدريا']);
  });

  it('finds a visit by number and by State, a rule by its id and its paragraph, a resolution by its number', async () => {
    const expert = as('expert');
    const byState = await find(expert, 'Galdria', 'visits');
    expect(byState[0]).toMatchObject({ count: 1 });
    const number = byState[0]?.rows[0]?.title.split(' ')[0] ?? '';
    expect((await titles(expert, number, 'visits'))[0]).toMatch(/Galdria/);
    expect((await titles(expert, 'd-08', 'rules'))[0]).toMatch(/^D-08/);
    expect(await titles(expert, 'V(o)', 'rules')).toContainEqual(expect.stringMatching(/^D-1[01]/));
    expect((await find(expert, '1373', 'standards'))[0]?.rows[0]?.title).toMatch(/1373/);
  });

  it('puts what fits best first: what is so called before what holds the word', async () => {
    const [first] = await titles(as('expert'), 'Nigeria', 'states');
    expect(first).toBe('Nigeria');
    expect((await titles(as('expert'), 'Niger', 'states'))[0]).toBe('Niger');
  });

  it('takes what was typed as words: a sign of the pattern language stands for itself', async () => {
    for (const typed of ['%', '_', '\\', "'", '%%%']) {
      const groups = await find(as('expert'), typed);
      expect(groups.filter(({ kind }) => kind === 'visits' || kind === 'states')).toEqual([]);
    }
  });

  it('is kind by kind when one is asked for, and no more rows than wanted with the count of all', async () => {
    const [states] = await find(as('expert'), 'an', 'states', 3);
    expect(states?.rows).toHaveLength(3);
    expect(states?.count).toBeGreaterThan(20);
  });
});

describe('what a reader may not see', () => {
  it('is neither found nor counted, and is by one who may', async () => {
    // Its visit has no press release yet: a secret to all but the parties.
    for (const [reader, actor] of Object.entries(readers)) {
      const groups = await find(actor, 'Norvale', 'visits'); // XAA, before consent
      const count = groups[0]?.count ?? 0;
      expect([reader, count]).toEqual([reader, reader === 'CTED' || reader === 'the Committee' ? 1 : 0]);
    }
    const own = await find(as('XAA'), 'Norvale', 'visits');
    expect(own[0]?.count).toBe(1);
  });

  it('planted under a name nobody else has, changes no answer of those who may not know it', async () => {
    const outsiders = [publicReader('en'), as('bystander'), as('XAB')];
    const before = await Promise.all(outsiders.map((actor) => find(actor, 'planted')));
    await desk.database.admin.query(
      `insert into person (person_id, training, audience, roles, function_id, name)
       values (gen_random_uuid(), false, 'secretariat', '{cted}', 'access.country-expert', 'Planted secret')`,
    );
    expect(await Promise.all(outsiders.map((actor) => find(actor, 'planted')))).toEqual(before);
    const control = await find(as('expert'), 'planted', 'people');
    expect(control[0]?.count).toBe(1);
    expect(control[0]?.rows[0]?.title).toBe('Planted secret');
  });
});
