import type { standardsContract } from '../../standards/contract.ts';
import type { Fixtures } from './fixture.fixture.ts';

export const standardsFixtures: Fixtures<typeof standardsContract> = {
  listStandards: { resource: 'standards', send: () => ({}) },
  getProvision: {
    resource: 'standards',
    send: async (world) => {
      const { data } = await world.ask('public', 'listStandards', {});
      return { params: { provisionId: data.resolutions[0].provisions[0].provisionId } };
    },
  },
};
