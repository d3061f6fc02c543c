import type { registryContract } from '../../registry/contract.ts';
import type { Fixtures } from './fixture.fixture.ts';

const open = { resource: 'registry', send: () => ({}) } as const;

export const registryFixtures: Fixtures<typeof registryContract> = {
  listStates: open,
  getState: { resource: 'registry', send: ({ stateCode }) => ({ params: { code: stateCode } }) },
  listStateGroups: open,
  listResolutions: open,
  listBodies: open,
  listThemes: open,
};
