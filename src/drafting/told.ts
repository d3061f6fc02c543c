import type { Refusal } from '../platform/refusal.ts';

// What the house says to everybody in a room, beside what they type.

export type Present = {
  readonly personId: string;
  readonly functionId: string;
  /** Null for a fictional person. */
  readonly name: string | null;
};

export type Told =
  /** Who is in. Names come from the house alone: nobody says their own. */
  | { readonly is: 'present'; readonly persons: readonly Present[] }
  /** What has come in up to now is being stored; then it was, or was not. */
  | { readonly is: 'storing' }
  | { readonly is: 'stored'; readonly version: number }
  | { readonly is: 'not-stored'; readonly refusal: Refusal | null }
  /** To whoever comes in, or back: all that came in before is stored. */
  | { readonly is: 'nothing-open'; readonly version: number }
  /** Nobody here may write on this draft any more. */
  | { readonly is: 'closed' };

/** Why the house ends a connection, by the number it closes with. */
export const closings = {
  /** The program stops; another will answer. */
  away: 1001,
  /** Whoever was in may not be any more, or asked for what is not here. */
  over: 4403,
  /** Something is wrong with us; it is worth trying again. */
  fault: 4500,
} as const;
