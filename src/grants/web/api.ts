import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { grantsContract } from '../contract.ts';

type Grants = typeof grantsContract;

const operations = {
  listGrants: ['GET', '/grants'],
  signUndertaking: ['POST', '/grants/:grantId/undertaking'],
  endGrant: ['POST', '/grants/:grantId/end'],
} as const satisfies Operations<Grants>;

export const grants = createClient<Grants>(operations);

export type Grant = Received<Grants['listGrants']>['rows'][number];

export function grantsQuery() {
  return queryOptions({
    queryKey: ['grants'],
    queryFn: ({ signal }) => grants.listGrants({ query: {} }, { signal }),
  });
}
