import type { ComponentKind, MethodPart } from './api.ts';

// The code lists of this part in the order they are offered in. The schemas hold the same lists; they are written
// out again because the browser carries types of the contract and no schemas.

export const componentKinds = ['virtual', 'physical'] as const satisfies readonly ComponentKind[];
export const methodParts = [
  'objectives',
  'themes',
  'report-structure',
] as const satisfies readonly MethodPart[];

/** The text as one of the list; undefined when it is none of them. */
export function oneOf<T extends string>(list: readonly T[], text: string): T | undefined {
  return list.find((one) => one === text);
}
