import { queryOptions, useQuery } from '@tanstack/react-query';
import type { accessContract } from '../../access/contract.ts';
import type { Operations } from '../../platform/contract.ts';
import type { Day } from '../../procedure/calendar.ts';
import { createClient } from '../../web/client.ts';

type Asked = Pick<typeof accessContract, 'getMe'>;

const operations = { getMe: ['GET', '/me'] } as const satisfies Operations<Asked>;

const access = createClient<Asked>(operations);

/** The day it is where due days end, as the server has it; null until it is known. */
export function useToday(): Day | null {
  return useQuery(todayQuery).data?.today ?? null;
}

const todayQuery = queryOptions({
  queryKey: ['visits', 'today'],
  queryFn: ({ signal }) => access.getMe({}, { signal }),
});
