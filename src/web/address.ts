import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

// Filters, sorting and what is open live in the address, so that a list as it is seen can be linked to, kept and
// gone back to. Plain `name=value` pairs, several of one name where several are chosen.

export type Search = Readonly<Record<string, string | readonly string[]>>;

export function parseSearch(text: string): Search {
  const pairs = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(pairs.keys())].map((name) => {
      const values = pairs.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') pairs.append(name, String(one));
    }
  }
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}

/** A part of the path by its name: `/visits/:fileId` has `fileId`. */
export function usePathPart(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const value = params[name];
  if (typeof value !== 'string') throw new Error(`the path has no ${name}`);
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
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();

  const all = (name: string) => textsOf(search[name]);
  const set = useCallback(
    (changes: Search) => {
      void navigate({
        to: '.',
        search: (before: Search) => ({ ...before, ...changes }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { get: (name) => all(name)[0] ?? '', all, set };
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === '' ? [] : [String(value)];
}
