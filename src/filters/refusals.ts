import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no. Each code is the id of its message.

/** No filter of that id that this person keeps. */
export const filterNotFound = (): Refusal => ({ code: 'filters.not-found', kind: 'not-found' });

export const filterNameTaken = (name: string): Refusal => ({
  code: 'filters.name-taken',
  kind: 'conflict',
  values: { name },
});

export const tooManyFilters = (most: number): Refusal => ({
  code: 'filters.too-many',
  kind: 'not-now',
  values: { most },
});
