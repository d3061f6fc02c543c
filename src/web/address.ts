import { useMemo } from 'react';
import { parseSearch, type Search, writeSearch } from './places.ts';
import { useGoing } from './Router.tsx';

// Filters, sorting and what is open live in the address, so that a list as it is seen can be linked to, kept and
// gone back to.

/** A part of the path by its name: `/visits/:fileId` has `fileId`. */
export function usePathPart(name: string): string {
  const value = useGoing().parts[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}

export type Address = {
  /** The value of a name, or an empty text. */
  readonly get: (name: string) => string;
  /** All values of a name. */
  readonly all: (name: string) => readonly string[];
  /** Changes some names and keeps the others; an empty text or list takes a name away. */
  readonly set: (changes: Search) => void;
};

/** What stands in the address after the question mark. */
export function useAddress(): Address {
  const { place, go } = useGoing();
  return useMemo(() => {
    const search = parseSearch(place.search);
    const all = (name: string) => [search[name] ?? []].flat();
    return {
      get: (name) => all(name)[0] ?? '',
      all,
      // Read anew, so that two changes in one breath both count.
      set: (changes) =>
        go(location.pathname + writeSearch({ ...parseSearch(location.search), ...changes }), {
          replace: true,
        }),
    };
  }, [place, go]);
}
