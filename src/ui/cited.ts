import { createContext, type ReactNode } from 'react';

/** What is known of a place in a document: the rules that rest on it, in our words. */
export type Cited = {
  /** The place in our own words, in English. */
  readonly summary: string | null;
  readonly rules: readonly { readonly id: string; readonly kind: ReactNode; readonly summary: ReactNode }[];
  /** Where the document can be read. */
  readonly address: string | null;
};

/** Finds what a cite points to. Given from outside, so that the kit needs no mechanism of its own. */
export type CiteFinder = (cite: string) => Promise<Cited>;

export const CiteContext = createContext<CiteFinder | null>(null);
