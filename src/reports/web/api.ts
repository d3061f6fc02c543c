import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { reportsContract } from '../contract.ts';

type Reports = Pick<typeof reportsContract, 'listReports'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = { listReports: ['GET', '/reports'] } as const satisfies Operations<Reports>;

const reports = createClient<Reports>(operations);

export type ReportRow = Received<Reports['listReports']>['rows'][number];

export const reportsQuery = () =>
  queryOptions({
    queryKey: ['reports', 'list'],
    queryFn: ({ signal }) => reports.listReports({}, { signal }),
  });
