import type { SavedList } from './api.ts';

/** Where each list is whose filters can be kept. */
export const pathOfList: Readonly<Record<SavedList, string>> = {
  visits: '/visits',
  overview: '/overview',
  documents: '/documents',
  decisions: '/decisions',
  notices: '/notices',
};
