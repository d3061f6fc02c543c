import type { analysisContract } from '../../analysis/contract.ts';
import { shared } from './assessment.fixture.ts';
import type { Fixtures } from './fixture.fixture.ts';

// A State sees its own ratings once they were shared with it.
const rated = { resource: 'theme-ratings', moment: ['assessment-shared'] } as const;

export const analysisFixtures: Fixtures<typeof analysisContract> = {
  listThemeRatings: {
    ...rated,
    send: async (world) => {
      await shared(world);
      return { query: { training: true } };
    },
    // The State of the world: another State gets its own row and not this one.
    shows: ({ data }) => data.rows.some((row: { stateCode: string }) => row.stateCode === 'XAD'),
  },
  getFlow: {
    ...rated,
    send: async (world) => {
      await shared(world);
      return { params: { stateCode: world.stateCode } };
    },
  },
};
