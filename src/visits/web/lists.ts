import { queryOptions } from '@tanstack/react-query';
import type { Operations } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';

// What this part shows of the registry: States and regions to choose from.
export const listOperations = {
  listStates: ['GET', '/states'],
  getState: ['GET', '/states/:code'],
  listStateGroups: ['GET', '/state-groups'],
  listResolutions: ['GET', '/resolutions'],
  listThemes: ['GET', '/themes'],
  listBodies: ['GET', '/bodies'],
} as const satisfies Operations<typeof registryContract>;

const registry = createClient<typeof registryContract>(listOperations);

/** The 193 Member States, or the fictional ones of training, in the alphabet of the reader. */
export function stateChoicesQuery(fictional: boolean) {
  return queryOptions({
    queryKey: ['visits', 'state-choices', fictional],
    queryFn: ({ signal }) => registry.listStates({ query: { fictional, limit: 200 } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
