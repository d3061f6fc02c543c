import type { Refusal } from '../platform/refusal.ts';

/** No receipt by that id, or none this reader may know of: the same answer. */
export function receiptNotFound(): Refusal {
  return { code: 'receipts.not-found', kind: 'not-found' };
}
