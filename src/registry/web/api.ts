import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { registryContract } from '../contract.ts';

type Registry = typeof registryContract;

const operations = {
  listStates: ['GET', '/states'],
  getState: ['GET', '/states/:code'],
  listStateGroups: ['GET', '/state-groups'],
  listResolutions: ['GET', '/resolutions'],
  listBodies: ['GET', '/bodies'],
  listThemes: ['GET', '/themes'],
} as const satisfies Operations<Registry>;

export const registry = createClient<Registry>(operations);

export type StateRow = Received<Registry['listStates']>['rows'][number];
export type StatesQuery = NonNullable<Sent<Registry['listStates']>['query']>;

/** The States these filters let through, in the alphabet of the reader. */
export function statesQuery(query: StatesQuery) {
  return queryOptions({
    queryKey: ['registry', 'states', query],
    queryFn: ({ signal }) => registry.listStates({ query }, { signal }),
  });
}

export function stateGroupsQuery() {
  return queryOptions({
    queryKey: ['registry', 'state-groups'],
    queryFn: ({ signal }) => registry.listStateGroups({}, { signal }),
  });
}
