import type { Refusal } from '../procedure/refusal.ts';

export type { Cite, Refusal, RefusalKind } from '../procedure/refusal.ts';

/** Carries a refusal out of a service. The only class of the house; everything else that is thrown is a fault. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Throws when there is a refusal, and does nothing when there is none. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal);
}
