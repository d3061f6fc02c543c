import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { circulationContract } from '../contract.ts';

type Contract = typeof circulationContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listCirculations: ['GET', '/circulations'],
  listCirculable: ['GET', '/circulable'],
  getCirculation: ['GET', '/circulations/:circulationId'],
  circulate: ['POST', '/circulations'],
  remindReaders: ['POST', '/circulations/:circulationId/reminders'],
} as const satisfies Operations<Contract>;

export const circulation = createClient<Contract>(operations);

// What the pages show, as it comes over the API.
export type Row = Received<Contract['listCirculations']>['rows'][number];
export type Circulation = Received<Contract['getCirculation']>;
export type Circulable = Received<Contract['listCirculable']>['rows'][number];
export type NewCirculation = Omit<NonNullable<Sent<Contract['circulate']>['body']>, 'key'>;

export const circulationsQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['circulation', 'list', unread],
    queryFn: ({ pageParam, signal }) =>
      circulation.listCirculations(
        { query: { unread, ...(pageParam !== null && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const circulableQuery = () =>
  queryOptions({
    queryKey: ['circulation', 'circulable'],
    queryFn: ({ signal }) => circulation.listCirculable({}, { signal }),
  });

export const circulationQuery = (circulationId: string) =>
  queryOptions({
    queryKey: ['circulation', 'one', circulationId],
    queryFn: ({ signal }) => circulation.getCirculation({ params: { circulationId } }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['circulation'] }] as const;
