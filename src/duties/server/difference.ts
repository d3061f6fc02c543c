import type { Moment } from '../../forecast/moment.ts';
import type { Recorded } from './duty-store.ts';

/** Where what was noticed in a file differs from what should have been, as its journal now stands. */
export type Difference = { readonly missing: readonly Moment[]; readonly extra: readonly Recorded[] };

/** Moments that were not noticed, in lawful order, and noticed ones that should not have been and are not yet marked. */
export function differenceOf(moments: readonly Moment[], recorded: readonly Recorded[]): Difference {
  const standing = recorded.filter(({ because }) => because === null);
  const noticed = new Set(standing.map(({ key }) => key));
  const lawful = new Set(moments.map(({ key }) => key));
  return {
    missing: moments.filter(({ key }) => !noticed.has(key)),
    extra: standing.filter(({ key }) => !lawful.has(key)),
  };
}
