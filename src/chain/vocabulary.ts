/** Kinds of records in the order of the thread. A decision, a meeting and a document stand beside it. */
export const chainKinds = [
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
] as const;
