import type { Route } from '../web/Router.tsx';

export type RouteRow = Route & {
  /** Message id of the title. */
  readonly title: string;
  /** What the page reads first, below `/api/v1`: the server has it fetched ahead. */
  readonly first?: string;
};
