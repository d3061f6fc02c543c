import type { analysisContract } from '../../analysis/contract.ts';
import type { Fixtures } from './fixture.fixture.ts';

export const analysisFixtures: Fixtures<typeof analysisContract> = {
  listThemeRatings: {
    resource: 'theme-ratings',
    send: () => ({ query: { training: true } }),
    // The State of the world: another State gets its own row and not this one.
    shows: ({ data }) => data.rows.some((row: { stateCode: string }) => row.stateCode === 'XAD'),
  },
  getFlow: {
    resource: 'theme-ratings',
    send: ({ stateCode }) => ({ params: { stateCode } }),
  },
};
