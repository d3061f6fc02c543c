import type { Refusal } from '../platform/refusal.ts';

/** No account by that id, or none this reader may know of: the same answer. */
export function accountNotFound(): Refusal {
  return { code: 'accounts.not-found', kind: 'not-found' };
}

/** The account has ended, or nobody has taken it yet. */
export function accountNotOpen(): Refusal {
  return { code: 'accounts.not-open', kind: 'not-now' };
}

/** Fictional persons belong to the training world: anybody may be them, and nobody keeps them. */
export function accountOfTraining(): Refusal {
  return { code: 'accounts.of-training', kind: 'not-now' };
}

export function bodyNotFound(): Refusal {
  return { code: 'accounts.body-not-found', kind: 'not-found' };
}

/** The body has an administrator of its own, who keeps the accounts of its people. */
export function bodyKeepsItself(): Refusal {
  return { code: 'accounts.body-keeps-itself', kind: 'not-now' };
}

/** Nobody of this body may be that. */
export function functionNotOfBody(): Refusal {
  return { code: 'accounts.function-not-of-body', kind: 'bad-input' };
}

/** One person has one account, known by one address. */
export function addressTaken(): Refusal {
  return { code: 'accounts.address-taken', kind: 'conflict' };
}

export function lastAdministrator(): Refusal {
  return { code: 'accounts.last-administrator', kind: 'not-now' };
}

/** The account waits for nobody: it was taken, or has ended. */
export function nobodyInvited(): Refusal {
  return { code: 'accounts.nobody-invited', kind: 'not-now' };
}

/** The link was never made, was used, was replaced, was withdrawn, or is older than seven days: the same answer. */
export function invitationWorthless(): Refusal {
  return { code: 'accounts.invitation-worthless', kind: 'not-found' };
}

export function recoveryNotAsked(): Refusal {
  return { code: 'accounts.recovery-not-asked', kind: 'not-now' };
}

/** Whoever asked for the recovery cannot confirm it as well. */
export function secondPersonNeeded(): Refusal {
  return { code: 'accounts.second-person-needed', kind: 'not-now' };
}

/** A successor acts for the same body, reads alike and has an open account. */
export function noSuccessor(): Refusal {
  return { code: 'accounts.no-successor', kind: 'bad-input' };
}
