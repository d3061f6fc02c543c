import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { accessContract } from '../contract.ts';

const operations = {
  listRetentionRules: ['GET', '/retention-rules'],
  enterRetentionRule: ['POST', '/retention-rules'],
  endRetentionRule: ['POST', '/retention-rules/:ruleId/end'],
  eraseUnderRule: ['POST', '/retention-rules/:ruleId/erase'],
  getAccessTable: ['GET', '/access/table'],
  whoMayRead: ['GET', '/access/who-may-read'],
  getTrainingClock: ['GET', '/training/clock'],
  moveTrainingClock: ['POST', '/training/clock'],
  getMe: ['GET', '/me'],
  listTrainingPersons: ['GET', '/training/persons'],
  beTrainingPerson: ['POST', '/training/persons/:personId/be'],
  signOut: ['POST', '/sign-out'],
} as const satisfies Operations<typeof accessContract>;

export type Person = Received<(typeof accessContract)['listTrainingPersons']>['rows'][number];

export const access = createClient<typeof accessContract>(operations);

/** Who the reader is, and which day it is where due days end. */
export function meQuery() {
  return queryOptions({ queryKey: ['access', 'me'], queryFn: ({ signal }) => access.getMe({}, { signal }) });
}

export function trainingPersonsQuery() {
  return queryOptions({
    queryKey: ['access', 'training-persons'],
    queryFn: ({ signal }) => access.listTrainingPersons({}, { signal }),
  });
}

export function trainingClockQuery() {
  return queryOptions({
    queryKey: ['access', 'training-clock'],
    queryFn: ({ signal }) => access.getTrainingClock({}, { signal }),
  });
}

export type RetentionRule = Received<(typeof accessContract)['listRetentionRules']>['rows'][number];

export function retentionQuery() {
  return queryOptions({
    queryKey: ['access', 'retention'],
    queryFn: ({ signal }) => access.listRetentionRules({}, { signal }),
  });
}

export type AccessTable = Received<(typeof accessContract)['getAccessTable']>;
export type AccessRow = AccessTable['rows'][number];
type AccessFilters = NonNullable<Sent<(typeof accessContract)['getAccessTable']>['query']>;

/** The lines of the table of access for a reader, a resource or both; empty texts stand in no request. */
export function accessTableQuery(asked: { readonly reader: string; readonly resource: string }) {
  // The server refuses a reader it does not know; the address may hold anything.
  const query = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== ''),
  ) as AccessFilters;
  return queryOptions({
    queryKey: ['access', 'table', query],
    queryFn: ({ signal }) => access.getAccessTable({ query }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Who may read a resource, each with the ways they have. */
export function whoMayReadQuery(resource: string) {
  return queryOptions({
    queryKey: ['access', 'who-may-read', resource],
    queryFn: ({ signal }) => access.whoMayRead({ query: { resource } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
