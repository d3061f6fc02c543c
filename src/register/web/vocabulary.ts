import type { RegisterRow } from './api.ts';

// The code lists of visits in the order they are offered in, written out because the browser carries types of the
// contract and no schemas.

export const visitTypes = [
  'comprehensive',
  'focused',
  'follow-up',
  'regional',
  'advocacy',
] as const satisfies readonly RegisterRow['type'][];
export const componentKinds = [
  'virtual',
  'physical',
] as const satisfies readonly RegisterRow['components'][number][];
export const visitForms = ['on-site', 'hybrid'] as const satisfies readonly RegisterRow['form'][];
export const visitOrigins = ['record', 'file'] as const satisfies readonly RegisterRow['origin'][];
