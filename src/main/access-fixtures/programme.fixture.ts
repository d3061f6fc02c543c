import { randomUUID } from 'node:crypto';
import type { programmeContract } from '../../programme/contract.ts';
import type { Fixtures, World } from './fixture.fixture.ts';

const kept = { resource: 'programme-duties', needs: 'edit' } as const;
// A year of its own for each, so that no two are the same.
let year = 2001;
const nextYear = () => {
  year += 1;
  return year;
};

/** A duty of a year gone by; whoever comes second with the same evidence is told that it is there. */
const owed = (world: World): Promise<string> =>
  world.prepared('a duty owed', async () => {
    const body = { year: 2001, key: randomUUID() };
    const asked = { params: { itemId: 'cted-2020-06' }, body };
    return (await world.ask('cted', 'oweDuty', asked)).data.dutyId;
  });

export const programmeFixtures: Fixtures<typeof programmeContract> = {
  listProgrammeItems: { resource: 'programmes', send: () => ({}) },
  getProgrammeItem: { resource: 'programmes', send: () => ({ params: { itemId: 'ctc-2020-09' } }) },
  oweDuty: {
    ...kept,
    send: () => ({
      params: { itemId: 'cted-2020-15' },
      body: { year: nextYear(), key: randomUUID() },
    }),
  },
  giveEvidence: {
    ...kept,
    send: async (world) => {
      const dutyId = await owed(world);
      return { params: { dutyId }, body: { kind: 'visit', recordId: world.fileId, key: randomUUID() } };
    },
  },
};
