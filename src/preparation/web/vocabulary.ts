import type { ComponentKind, MethodPart } from './api.ts';

// The code lists of this part in the order they are offered in. The schemas hold the same lists; they are written
// out again because the browser carries types of the contract and no schemas.

export const componentKinds = ['virtual', 'physical'] as const satisfies readonly ComponentKind[];
export const methodParts = [
  'objectives',
  'themes',
  'report-structure',
] as const satisfies readonly MethodPart[];
