import type { Actor } from '../platform/actor.ts';

/** Who may read a document; the words of policy.sql. */
export const documentClasses = [
  'general',
  'committee-and-cted',
  'committee-cted-and-state',
  'cted-working',
  'state-only-and-cted',
  'participants',
] as const;
export type DocumentClass = (typeof documentClasses)[number];

/** Between a State and CTED or the Committee; a State files these itself. */
export const classesOfStates = [
  'committee-cted-and-state',
  'state-only-and-cted',
] as const satisfies readonly DocumentClass[];

/** Classes of readers, besides CTED, that a class is open to: said to whoever files, and to whoever reads. */
export const readersOf: Readonly<
  Record<DocumentClass, readonly Exclude<Actor['audience'], 'administrator'>[]>
> = {
  general: ['secretariat', 'committee', 'state', 'partner', 'public'],
  'committee-and-cted': ['secretariat', 'committee'],
  'committee-cted-and-state': ['secretariat', 'committee', 'state'],
  'cted-working': ['secretariat'],
  'state-only-and-cted': ['secretariat', 'state'],
  participants: ['secretariat', 'committee', 'state', 'partner'],
};
