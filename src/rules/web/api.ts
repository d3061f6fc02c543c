import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';

// What these pages show of the registry: the resolutions and themes that a visit rests on.
const operations = {
  listStates: ['GET', '/states'],
  getState: ['GET', '/states/:code'],
  listStateGroups: ['GET', '/state-groups'],
  listResolutions: ['GET', '/resolutions'],
  listThemes: ['GET', '/themes'],
  listBodies: ['GET', '/bodies'],
} as const satisfies Operations<typeof registryContract>;

const registry = createClient<typeof registryContract>(operations);

export type Resolution = Received<(typeof registryContract)['listResolutions']>['rows'][number];

/** Resolutions and documents whose symbol, title or subject holds the words. */
export function resolutionsQuery(search: string) {
  return queryOptions({
    queryKey: ['registry', 'resolutions', search],
    queryFn: ({ signal }) =>
      registry.listResolutions({ query: { limit: 200, ...(search && { search }) } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
