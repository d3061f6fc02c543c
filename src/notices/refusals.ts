import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no. Each code is the id of its message.

/** No notice of that id that this person was told. */
export const noticeNotFound = (): Refusal => ({ code: 'notices.not-found', kind: 'not-found' });

/** A notice that rests on a rule of the procedure goes out by mail, gathered at least. */
export const askedForByARule = (): Refusal => ({ code: 'notices.asked-for-by-a-rule', kind: 'not-now' });

/** No job of that id stands still. */
export const noSuchJob = (): Refusal => ({ code: 'notices.no-such-job', kind: 'not-found' });

/** No delivery of that id, or none that had failed. */
export const noSuchDelivery = (): Refusal => ({ code: 'notices.no-such-delivery', kind: 'not-found' });
