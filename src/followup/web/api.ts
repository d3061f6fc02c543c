import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { followupContract } from '../contract.ts';

type Followup = typeof followupContract;
type Registry = Pick<typeof registryContract, 'listThemes' | 'listStates'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listRecommendations: ['GET', '/recommendations'],
  exportRecommendations: ['GET', '/recommendations/export.csv'],
  listToTakeUp: ['GET', '/recommendations/to-take-up'],
  takeUpRecommendations: ['POST', '/visits/:fileId/recommendations'],
} as const satisfies Operations<Followup>;
const ofRegistry = {
  listThemes: ['GET', '/themes'],
  listStates: ['GET', '/states'],
} as const satisfies Operations<Registry>;

export const followup = createClient<Followup>(operations);
const registry = createClient<Registry>(ofRegistry);

export type RegisterQuery = Omit<
  NonNullable<Sent<Followup['listRecommendations']>['query']>,
  'after' | 'limit'
>;
export type Row = Received<Followup['listRecommendations']>['rows'][number];
export type Waiting = Received<Followup['listToTakeUp']>['rows'][number];

/** The register with these filters, page after page. */
export function registerQuery(query: RegisterQuery) {
  return infiniteQueryOptions({
    queryKey: ['followup', 'register', query],
    queryFn: ({ pageParam, signal }) =>
      followup.listRecommendations(
        { query: { ...query, limit: 100, ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const waitingQuery = () =>
  queryOptions({
    queryKey: ['followup', 'to-take-up'],
    queryFn: ({ signal }) => followup.listToTakeUp({}, { signal }),
  });

export const themesQuery = () =>
  queryOptions({
    queryKey: ['registry', 'themes'],
    queryFn: ({ signal }) => registry.listThemes({}, { signal }),
  });

/** The States, real or fictional, in the alphabet of the reader. */
export const statesQuery = (fictional: boolean) =>
  queryOptions({
    queryKey: ['registry', 'states', { fictional }],
    queryFn: ({ signal }) => registry.listStates({ query: { fictional } }, { signal }),
  });

export const exportHref = (query: RegisterQuery): string =>
  hrefOf<Followup['exportRecommendations']>(operations.exportRecommendations, { query });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['followup'] }] as const;
