import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { createClient } from '../../web/client.ts';
import { everything } from '../../web/use-act.ts';
import type { desksContract } from '../contract.ts';

type Desks = typeof desksContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listDeskLines: ['GET', '/desk/lines'],
  listDeskActs: ['GET', '/desk/acts'],
  listDeskPapers: ['GET', '/desk/papers'],
  listMyVisits: ['GET', '/desk/visits'],
  getMyState: ['GET', '/my-state'],
} as const satisfies Operations<Desks>;

export const desks = createClient<Desks>(operations);

export type DeskLine = Received<Desks['listDeskLines']>['rows'][number];
export type LineGroup = NonNullable<Sent<Desks['listDeskLines']>['query']>['group'];
export type DeskActs = Received<Desks['listDeskActs']>['rows'][number];
export type MyState = Received<Desks['getMyState']>;
export type StateFile = MyState['files'][number];

export function linesQuery(group: LineGroup, limit: number) {
  return infiniteQueryOptions({
    queryKey: [everything, 'desk', 'lines', group, limit],
    queryFn: ({ pageParam, signal }) =>
      desks.listDeskLines(
        { query: { group, limit, ...(pageParam !== null && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function actsQuery(limit: number) {
  return infiniteQueryOptions({
    queryKey: [everything, 'desk', 'acts', limit],
    queryFn: ({ pageParam, signal }) =>
      desks.listDeskActs({ query: { limit, ...(pageParam !== null && { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function papersQuery(limit: number) {
  return infiniteQueryOptions({
    queryKey: [everything, 'desk', 'papers', limit],
    queryFn: ({ pageParam, signal }) =>
      desks.listDeskPapers({ query: { limit, ...(pageParam !== null && { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function myVisitsQuery(limit: number) {
  return infiniteQueryOptions({
    queryKey: [everything, 'desk', 'visits', limit],
    queryFn: ({ pageParam, signal }) =>
      desks.listMyVisits({ query: { limit, ...(pageParam !== null && { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function myStateQuery(on: Day | null) {
  return queryOptions({
    queryKey: [everything, 'my-state', on],
    queryFn: ({ signal }) => desks.getMyState({ query: on === null ? {} : { on } }, { signal }),
  });
}
