import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { rightsContract } from '../contract.ts';

const operations = {
  getAccessTable: ['GET', '/access/table'],
  whoMayRead: ['GET', '/access/who-may-read'],
} as const satisfies Operations<typeof rightsContract>;

const rights = createClient<typeof rightsContract>(operations);

export type AccessTable = Received<(typeof rightsContract)['getAccessTable']>;
export type AccessRow = AccessTable['rows'][number];
type AccessFilters = NonNullable<Sent<(typeof rightsContract)['getAccessTable']>['query']>;

/** The lines of the table of access for a reader, a resource or both; empty texts stand in no request. */
export function accessTableQuery(asked: { readonly reader: string; readonly resource: string }) {
  // The server refuses a reader it does not know; the address may hold anything.
  const query = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== ''),
  ) as AccessFilters;
  return queryOptions({
    queryKey: ['rights', 'table', query],
    queryFn: ({ signal }) => rights.getAccessTable({ query }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Who may read a resource, each with the ways they have. */
export function whoMayReadQuery(resource: string) {
  return queryOptions({
    queryKey: ['rights', 'who-may-read', resource],
    queryFn: ({ signal }) => rights.whoMayRead({ query: { resource } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
