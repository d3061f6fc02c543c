import type { ComponentType } from 'react';

export type RouteRow = {
  /** With its parameters: `/visits/:fileId`. */
  readonly path: string;
  /** Message id of the title. */
  readonly title: string;
  readonly load: () => Promise<ComponentType>;
};

/**
 * Every page there is. The router reads this table, the build weighs each row and tells the server which files it
 * needs, and the browser stories visit every one: a page that is not here does not exist.
 */
export const routeTable: readonly RouteRow[] = [
  { path: '/', title: 'main.home', load: async () => (await import('./HomePage.tsx')).HomePage },
  {
    path: '/states',
    title: 'registry.states',
    load: async () => (await import('../registry/web/StatesPage.tsx')).StatesPage,
  },
  {
    path: '/people',
    title: 'access.people',
    load: async () => (await import('../access/web/PeoplePage.tsx')).PeoplePage,
  },
  { path: '/about', title: 'main.about', load: async () => (await import('./AboutPage.tsx')).AboutPage },
];
