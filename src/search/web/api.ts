import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { searchContract } from '../contract.ts';

const operations = { search: ['GET', '/search'] } as const satisfies Operations<typeof searchContract>;

const client = createClient<typeof searchContract>(operations);

export type FoundGroup = Received<(typeof searchContract)['search']>['groups'][number];
type FoundKind = FoundGroup['kind'];

export function searchQuery(text: string, limit: number, kind?: FoundKind) {
  return queryOptions({
    queryKey: ['search', text, limit, kind ?? 'all'],
    queryFn: ({ signal }) => client.search({ query: { text, limit, ...(kind && { kind }) } }, { signal }),
    enabled: text !== '',
  });
}
