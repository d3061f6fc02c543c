import type { Refusal } from '../platform/refusal.ts';
import { askedForByARule } from './refusals.ts';

/** Why a person may not do without the mails of these kinds; null when they may: no rule asks for any of them. */
export function refusalToDoWithout(
  withoutMail: readonly string[],
  kinds: readonly { readonly kind: string; readonly statutory: boolean }[],
): Refusal | null {
  const asked = kinds.some(({ kind, statutory }) => statutory && withoutMail.includes(kind));
  return asked ? askedForByARule() : null;
}
