import type { ChainKind } from './api.ts';

/** Every kind of record, in the order of the thread. */
export const kinds: readonly ChainKind[] = [
  'provision',
  'question',
  'answer',
  'proposed-visit',
  'meeting',
  'decision',
  'visit',
  'finding',
  'paragraph',
  'document',
  'recommendation',
  'reply',
  'need',
  'project',
];
