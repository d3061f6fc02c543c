import { queryOptions } from '@tanstack/react-query';
import type { Operations } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';

type Registry = Pick<typeof registryContract, 'listStates'>;

// What this part shows of the registry: States to choose from.
const operations = { listStates: ['GET', '/states'] } as const satisfies Operations<Registry>;

const registry = createClient<Registry>(operations);

/** The 193 Member States, or the fictional ones of training, in the alphabet of the reader. */
export function stateChoicesQuery(fictional: boolean) {
  return queryOptions({
    queryKey: ['visits', 'state-choices', fictional],
    queryFn: ({ signal }) => registry.listStates({ query: { fictional, limit: 200 } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
