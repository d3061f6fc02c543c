import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { retentionContract } from '../contract.ts';

const operations = {
  listRetentionRules: ['GET', '/retention-rules'],
  enterRetentionRule: ['POST', '/retention-rules'],
  endRetentionRule: ['POST', '/retention-rules/:ruleId/end'],
  eraseUnderRule: ['POST', '/retention-rules/:ruleId/erase'],
} as const satisfies Operations<typeof retentionContract>;

export const retention = createClient<typeof retentionContract>(operations);

export type RetentionRule = Received<(typeof retentionContract)['listRetentionRules']>['rows'][number];

export function retentionQuery() {
  return queryOptions({
    queryKey: ['retention', 'rules'],
    queryFn: ({ signal }) => retention.listRetentionRules({}, { signal }),
  });
}
