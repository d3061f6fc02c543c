import { type Refusal, Refused } from '../platform/refusal.ts';
import { numberOfFault } from './client.ts';

/** What went wrong, as far as a reader can do something about it. */
export type Trouble =
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** A fault of the server, which is in its log under the number. */
  | { readonly is: 'fault'; readonly number: string }
  /** The request or its answer did not arrive; whether the act was done is not known. */
  | { readonly is: 'unreachable' }
  /** A fault of the page. */
  | { readonly is: 'page' };

/** Reads an error that a call of the client or a page threw. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return { is: 'refused', refusal: error.refusal };
  const number = numberOfFault(error);
  if (number) return { is: 'fault', number };
  // Something between here and the server answered in its place.
  if (error instanceof Error && error.cause) return { is: 'unreachable' };
  // fetch and import() say nothing more exact of a line that broke.
  if (error instanceof TypeError && /fetch|network|load|import/i.test(error.message))
    return { is: 'unreachable' };
  return { is: 'page' };
}
