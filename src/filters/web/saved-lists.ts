import type { SavedList } from './api.ts';

const savedLists = ['visits', 'overview', 'documents', 'decisions', 'notices'] as const;

/** Where each list is whose filters can be kept. */
export const pathOfList: Readonly<Record<SavedList, string>> = {
  visits: '/visits',
  overview: '/overview',
  documents: '/documents',
  decisions: '/decisions',
  notices: '/notices',
};

/** The list at an address whose filters can be kept; undefined where there is none. */
export const listAt = (path: string): SavedList | undefined =>
  savedLists.find((list) => pathOfList[list] === path);
