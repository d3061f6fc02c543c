import type { ChainKind } from '../chain/contract.ts';

/** Kinds of the thread that the search finds by their words; visits, documents and decisions have finders of their own. */
export const threadKinds = [
  'provision',
  'question',
  'answer',
  'proposed-visit',
  'meeting',
  'finding',
  'paragraph',
  'recommendation',
  'reply',
  'need',
  'project',
] as const satisfies readonly ChainKind[];

export const foundKinds = [
  'states',
  'visits',
  'documents',
  'decisions',
  'people',
  'standards',
  'rules',
  ...threadKinds,
] as const;
