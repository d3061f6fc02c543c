import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { accessContract } from '../contract.ts';

const operations = {
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
