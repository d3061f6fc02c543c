import type { Kind } from './api.ts';
import type { Drafts } from './TextFields.tsx';

/** What is filled in for any new decision. */
export type Subject = { readonly kind: Kind; readonly fileId: string; readonly drafts: Drafts };

/** The subject as the contract wants it: what was left empty is left out. */
export function subjectBody({ kind, fileId, drafts }: Subject) {
  return { kind, texts: drafts, ...(fileId && { fileId }) };
}
