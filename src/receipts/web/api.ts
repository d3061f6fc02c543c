import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { receiptsContract } from '../contract.ts';

type Receipts = typeof receiptsContract;

const operations = {
  listReceipts: ['GET', '/document-receipts'],
  getReceipt: ['GET', '/document-receipts/:receiptId'],
  checkReceipt: ['POST', '/receipt-checks'],
} as const satisfies Operations<Receipts>;

export const receipts = createClient<Receipts>(operations);

export type ReceiptRow = Received<Receipts['listReceipts']>['rows'][number];

export function receiptsQuery() {
  return queryOptions({
    queryKey: ['documents', 'receipts'],
    queryFn: ({ signal }) => receipts.listReceipts({ query: { limit: 200 } }, { signal }),
  });
}

export function receiptQuery(receiptId: string) {
  return queryOptions({
    queryKey: ['documents', 'receipts', receiptId],
    queryFn: ({ signal }) => receipts.getReceipt({ params: { receiptId } }, { signal }),
  });
}
