import { randomUUID } from 'node:crypto';
import type { programmeContract } from '../../programme/contract.ts';
import type { Fixtures } from './fixture.fixture.ts';

const kept = { resource: 'programme-duties', needs: 'edit' } as const;
// A year of its own for each, so that no two are the same.
let year = 2001;
const nextYear = () => {
  year += 1;
  return year;
};

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
      const body = { year: nextYear(), key: randomUUID() };
      const asked = { params: { itemId: 'cted-2020-06' }, body };
      const { dutyId } = (await world.ask('cted', 'oweDuty', asked)).data;
      return { params: { dutyId }, body: { kind: 'visit', recordId: world.fileId, key: randomUUID() } };
    },
  },
};
