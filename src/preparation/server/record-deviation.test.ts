import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { openFile } from '../../visits/server/index.ts';
import { recordDeviation } from './record-deviation.ts';

let database: TestDatabase;
let world: TestWorld;
let fileId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  fileId = await world.visitApproved({ state: 'XAA', on: '2025-01-10' });
});
afterAll(() => database.drop());

const deviate = (who = 'expert') =>
  world.acting(as(who), async (db) => {
    const { version } = await openFile(db, as(who), fileId);
    const asked = {
      part: 'themes',
      departure: 'Border control is left out.',
      reason: 'It was covered in May.',
    } as const;
    return recordDeviation(db, as(who), fileId, { ...asked, version }, momentOn('2025-01-20'));
  });

describe('[V-004] the published method', () => {
  it('is the same for every visit: objectives, themes and what a report is made of', async () => {
    const other = await world.visitApproved({ state: 'XAB', on: '2025-01-10', type: 'focused' });
    const { method } = await world.file(fileId, '2025-01-20');
    expect(method).toEqual((await world.file(other, '2025-01-20')).method);
    expect(method).toMatchObject({ publishedIn: 'S/2020/731', deviations: [] });
    expect(method?.themes).toHaveLength(11);
    expect(method?.objectives).toHaveLength(4);
    expect(method?.reportStructure.length).toBeGreaterThan(0);
  });

  it('is departed from with a reason, which those who review the visit see', async () => {
    await deviate();
    const seen = async (who: string) => (await world.file(fileId, '2025-01-20', as(who))).method?.deviations;
    const kept = {
      part: 'themes',
      departure: 'Border control is left out.',
      reason: 'It was covered in May.',
      recordedOn: '2025-01-20',
      recordedBy: as('expert').personId,
    };
    expect(await seen('expert')).toEqual([kept]);
    expect(await seen('chair')).toEqual([kept]);
    expect(await seen('XAA')).toBeUndefined();
  });

  it('is departed from by CTED, and by nobody else', async () => {
    for (const who of ['chair', 'XAA']) expect(await refusalOf(deviate(who))).toBe('visits.not-your-act');
  });
});
