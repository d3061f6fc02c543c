import { queryOptions } from '@tanstack/react-query';
import type { grantsContract } from '../../grants/contract.ts';
import type { Operations, Received } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';

type Grants = typeof grantsContract;

// What this part shows of access: to whom a file is open because they take part.
const operations = {
  listGrants: ['GET', '/grants'],
  signUndertaking: ['POST', '/grants/:grantId/undertaking'],
  endGrant: ['POST', '/grants/:grantId/end'],
} as const satisfies Operations<Grants>;

export const grants = createClient<Grants>(operations);
const registry = createClient<Pick<typeof registryContract, 'listBodies'>>({
  listBodies: ['GET', '/bodies'],
});

export type Participation = Received<Grants['listGrants']>['rows'][number];

/** The organizations to which a file was opened, those that take part no more among them. */
export function participantsQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'participants', fileId],
    queryFn: ({ signal }) => grants.listGrants({ query: { fileId } }, { signal }),
  });
}

/** Bodies beside the States, in the alphabet of the reader. */
export function bodyChoicesQuery() {
  return queryOptions({
    queryKey: ['visits', 'body-choices'],
    queryFn: ({ signal }) => registry.listBodies({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
