import type { Refusal } from '../platform/refusal.ts';

/** The passkey is not one of ours, or did not prove itself. */
export function passkeyWrong(): Refusal {
  return { code: 'passkeys.wrong', kind: 'bad-input' };
}

/** Browsers keep passkeys for names, and the house was asked for by the number of an address. */
export function passkeyNeedsName(): Refusal {
  return { code: 'passkeys.needs-name', kind: 'not-now' };
}

/** No such passkey, or that of somebody else: the same answer. */
export function passkeyNotFound(): Refusal {
  return { code: 'passkeys.not-found', kind: 'not-found' };
}
