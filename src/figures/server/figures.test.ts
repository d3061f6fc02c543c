import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type DeskWorld, deskWorld, readers } from '../../../tools/test/worlds/desk-world.ts';
import { trainingPersons } from '../../access/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { importVisitRecord } from '../../record/server/index.ts';
import { importRegistry } from '../../registry/server/index.ts';
import { publicFigures } from './figures.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld();
  const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };
  await desk.acting(administrator, async (db) => {
    await importRegistry(db, []);
    await importVisitRecord(db, { actor: administrator, now: '2025-01-01T12:00:00Z' });
  });
});
afterAll(() => desk.database.drop());

const figuresFor = (actor: Actor, training: boolean) =>
  desk.acting(actor, (db) => publicFigures(db, training));
const nobody = publicReader('en');

describe('public figures', () => {
  it('[V-199] count the printed record: 46 visits, by year, type and region, to so many States', async () => {
    const figures = await figuresFor(nobody, false);
    expect(figures.visits).toBe(46);
    expect(figures.byYear).toEqual([
      { year: 2018, visits: 15 },
      { year: 2019, visits: 16 },
      { year: 2020, visits: 2 },
      { year: 2021, visits: 13 },
    ]);
    for (const split of [figures.byType, figures.byRegion, figures.table])
      expect(split.reduce((sum, { visits }) => sum + visits, 0)).toBe(46);
    expect(figures.byRegion.every(({ region }) => /^\d{3}$/.test(region))).toBe(true);
    // The printed list says of no State that it agreed to release, so nothing is said of one.
    expect(figures.agreed).toBe(0);
  });

  it('[V-199] are the same for every reader', async () => {
    const open = await figuresFor(nobody, true);
    expect(open.visits).toBeGreaterThan(0);
    for (const reader of Object.values(readers)) expect(await figuresFor(reader, true)).toEqual(open);
  });

  it('[V-199] move by nothing that is restricted, and by what is made public', async () => {
    const before = await figuresFor(nobody, true);
    await desk.happened(as('XAK'), 'XAK', 'state-comments-received', { document: 'Training paper' });
    await desk.happened(as('expert'), 'XAP', 'comments-discussed');
    for (const reader of Object.values(readers)) expect(await figuresFor(reader, true)).toEqual(before);

    // The control: a press release opens a visit to everybody, and a State on the public list is counted.
    await desk.happened(as('expert'), 'XAG', 'press-release-published');
    const after = await figuresFor(nobody, true);
    expect(after.visits).toBe(before.visits + 1);
    expect(after.agreed).toBe(before.agreed);

    await desk.happened(as('expert'), 'XAT', 'consent-list-updated');
    for (const reader of Object.values(readers))
      expect((await figuresFor(reader, true)).agreed).toBe(before.agreed + 1);
  });

  it('hold no visit that only those who follow it know of', async () => {
    const { states } = await figuresFor(nobody, true);
    expect(states).toBeLessThan(24);
  });
});
