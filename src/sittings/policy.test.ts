import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openWorldOfTraining,
  readersOf,
  today,
  type WorldOfTraining,
} from '../../tools/test/worlds/training-world.ts';
import type { Actor } from '../platform/actor.ts';
import { openTrainingSittings } from './server/training-sittings.ts';

// The programme, reader by reader: XAK had its visit, and so had XAW, which a press release has told of.

let world: WorldOfTraining;
beforeAll(async () => {
  world = await openWorldOfTraining();
  await openTrainingSittings(world.database, today);
});
afterAll(() => world.database.drop());

const statesSeen = (actor: Actor) =>
  world.acting(actor, async (db) => {
    const rows = await db.selectFrom('programme_sitting').select('state_code').distinct().execute();
    return rows.map(({ state_code }) => state_code).sort();
  });

const all = ['XAD', 'XAE', 'XAK', 'XAW'];
const seen: Readonly<Record<string, readonly string[]>> = {
  CTED: all,
  'the Committee': all,
  'the visited State': ['XAK'],
  'its focal point': ['XAK'],
  'another State': [],
  'an expert of the delegation': all,
  'the partner that lends experts': [],
  'a partner of another visit': [],
  'the public': [],
  'an administrator': [],
};

describe.each(Object.entries(readersOf('XAK', 'XAB')))('%s', (reader, actor) => {
  it('reads the sittings of the visits that concern them', async () => {
    expect(await statesSeen(actor)).toEqual(seen[reader]); // the partner that lends experts has signed nothing itself
  });

  it('changes a sitting only as CTED', async () => {
    const changed = world.acting(actor, (db) =>
      db
        .updateTable('programme_sitting')
        .set({ place: 'Elsewhere' })
        .where('state_code', '=', 'XAK')
        .execute(),
    );
    if (reader === 'CTED') return expect((await changed)[0]?.numUpdatedRows).toBe(3n);
    await expect(changed).rejects.toThrow('permission denied');
  });
});
