import { queryOptions, useQuery } from '@tanstack/react-query';
import type { accessContract } from '../../access/contract.ts';
import type { Operations } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { createClient } from '../../web/client.ts';

const operations = {
  getMe: ['GET', '/me'],
  listTrainingPersons: ['GET', '/training/persons'],
  beTrainingPerson: ['POST', '/training/persons/:personId/be'],
  beNobody: ['POST', '/training/persons/leave'],
} as const satisfies Operations<typeof accessContract>;

const access = createClient<typeof accessContract>(operations);

/** The day it is where due days end, as the server has it; null until it is known. */
export function useToday(): Day | null {
  return useQuery(todayQuery).data?.today ?? null;
}

const todayQuery = queryOptions({
  queryKey: ['visits', 'today'],
  queryFn: ({ signal }) => access.getMe({}, { signal }),
});
