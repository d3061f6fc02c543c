import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { complianceContract } from '../contract.ts';

type Complying = typeof complianceContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getCompliance: ['GET', '/visits/compliance'],
  exportComplianceAsTable: ['GET', '/visits/compliance.csv'],
} as const satisfies Operations<Complying>;

const compliance = createClient<Complying>(operations);

export type Compliance = Received<Complying['getCompliance']>;

export function complianceQuery(training: boolean) {
  return queryOptions({
    queryKey: ['visits', 'compliance', training],
    queryFn: ({ signal }) => compliance.getCompliance({ query: { training } }, { signal }),
  });
}

export const tableHref = (training: boolean): string =>
  hrefOf<Complying['exportComplianceAsTable']>(operations.exportComplianceAsTable, { query: { training } });
