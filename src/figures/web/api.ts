import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { figuresContract } from '../contract.ts';

const operations = { getFigures: ['GET', '/figures'] } as const satisfies Operations<typeof figuresContract>;

const client = createClient<typeof figuresContract>(operations);

export type Figures = Received<(typeof figuresContract)['getFigures']>;

export function figuresQuery(training: boolean) {
  return queryOptions({
    queryKey: ['visits', 'figures', training],
    queryFn: ({ signal }) => client.getFigures({ query: { training } }, { signal }),
  });
}
