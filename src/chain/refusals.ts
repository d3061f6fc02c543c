import type { Refusal } from '../platform/refusal.ts';

/** No record of that kind and id that this reader may see. */
export const recordNotFound = (): Refusal => ({ code: 'chain.record-not-found', kind: 'not-found' });
