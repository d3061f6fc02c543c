import type { Refusal } from '../platform/refusal.ts';
import type { Instant } from '../procedure/calendar.ts';

/** Name, password or code is wrong, or there is no such account: which of them is said to nobody. */
export function signInWrong(): Refusal {
  return { code: 'sign-in.wrong', kind: 'bad-input' };
}

/** Too many sign-ins failed here; the next is heard from this moment on. */
export function heldBack(until: Instant, now: Instant): Refusal {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
  return {
    code: 'sign-in.held-back',
    kind: 'not-now',
    values: { minutes, time: new Date(until).toISOString().slice(11, 16) },
  };
}

/** Ways in are kept by somebody who is signed in to an account. */
export function noAccount(): Refusal {
  return { code: 'sign-in.no-account', kind: 'not-now' };
}

/** Ways in are changed only shortly after a sign-in, so that a screen left open does not give the account away. */
export function signInAgain(): Refusal {
  return { code: 'sign-in.again', kind: 'not-now' };
}

/** The code is not the one the app shows now for the secret just given. */
export function codeWrong(): Refusal {
  return { code: 'sign-in.code-wrong', kind: 'bad-input' };
}

/** One of the passwords that are guessed first. */
export function passwordCommon(): Refusal {
  return { code: 'sign-in.password-common', kind: 'bad-input' };
}

/** One-time codes go with a password, and there is none. */
export function noPassword(): Refusal {
  return { code: 'sign-in.no-password', kind: 'not-now' };
}

/** Without this way in the account could not be entered any more. */
export function lastWayIn(): Refusal {
  return { code: 'sign-in.last-way-in', kind: 'not-now' };
}

/** No such session, or that of somebody else: the same answer. */
export function sessionNotFound(): Refusal {
  return { code: 'sign-in.session-not-found', kind: 'not-found' };
}
