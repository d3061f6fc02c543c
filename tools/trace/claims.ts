import type { TestDone } from './reports.ts';

/** What the tests of the last run say of one requirement. */
export type Claim = {
  readonly passed: readonly TestDone[];
  readonly failed: readonly TestDone[];
  readonly skipped: readonly TestDone[];
};

const bracketed = /\[([A-Z]{1,3}-\d{3}(?:, ?[A-Z]{1,3}-\d{3})*)\]/g;

/** The ids of requirements in brackets in a title or at the end of a line: `[V-010]`, `[A-051, V-002]`. */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(bracketed)].flatMap(([, ids = '']) => ids.split(/, ?/));
}

/** Which tests claim which requirement, by its id. */
export function claimsOf(tests: readonly TestDone[]): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const test of tests) {
    for (const id of new Set(idsIn(test.title))) {
      const claim = claims.get(id) ?? { passed: [], failed: [], skipped: [] };
      claims.set(id, { ...claim, [test.status]: [...claim[test.status], test] });
    }
  }
  return claims;
}

/** A requirement is proved by a test that passes, unless another test that claims it fails. */
export const isProved = (claim: Claim | undefined): boolean =>
  claim !== undefined && claim.passed.length > 0 && claim.failed.length === 0;
