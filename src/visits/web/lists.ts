import type { Operations } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';

// What this part shows of the registry: bodies to choose from.
export const listOperations = {
  listStates: ['GET', '/states'],
  getState: ['GET', '/states/:code'],
  listStateGroups: ['GET', '/state-groups'],
  listResolutions: ['GET', '/resolutions'],
  listThemes: ['GET', '/themes'],
  listBodies: ['GET', '/bodies'],
} as const satisfies Operations<typeof registryContract>;
