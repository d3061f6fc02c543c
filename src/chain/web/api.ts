import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { chainContract } from '../contract.ts';

type Chain = typeof chainContract;

// Where the operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = { getChain: ['GET', '/chain/:kind/:recordId'] } as const satisfies Operations<Chain>;

const chain = createClient<Chain>(operations);

export type Thread = Received<Chain['getChain']>;
export type ChainGroup = Thread['before'][number];
export type ChainRecord = Thread['record'];
export type ChainKind = ChainRecord['kind'];

type Asked = {
  readonly kind: ChainKind;
  readonly recordId: string;
  /** All of every kind, as many as are given at once. */
  readonly whole: boolean;
  readonly state: string;
};

/** A record with what comes before and after it. */
export const chainQuery = ({ kind, recordId, whole, state }: Asked) =>
  queryOptions({
    queryKey: ['chain', kind, recordId, whole, state],
    queryFn: ({ signal }) =>
      chain.getChain(
        { params: { kind, recordId }, query: { limit: whole ? 200 : 20, ...(state !== '' && { state }) } },
        { signal },
      ),
  });
