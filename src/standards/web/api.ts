import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { standardsContract } from '../contract.ts';

type Standards = typeof standardsContract;

const operations = {
  listStandards: ['GET', '/standards'],
  getProvision: ['GET', '/standards/:provisionId'],
} as const satisfies Operations<Standards>;

const standards = createClient<Standards>(operations);

type Listed = Received<Standards['listStandards']>;
export type Resolution = Listed['resolutions'][number];
export type ProvisionRow = Resolution['provisions'][number];
export type Theme = Listed['themes'][number];
export type Provision = Received<Standards['getProvision']>;

/** The resolutions with the provisions of a theme, or with all of them. */
export function standardsQuery(theme: string) {
  return queryOptions({
    queryKey: ['standards', 'all', theme],
    queryFn: ({ signal }) => standards.listStandards(theme === '' ? {} : { query: { theme } }, { signal }),
  });
}

export function provisionQuery(provisionId: string) {
  return queryOptions({
    queryKey: ['standards', 'one', provisionId],
    queryFn: ({ signal }) => standards.getProvision({ params: { provisionId } }, { signal }),
  });
}
