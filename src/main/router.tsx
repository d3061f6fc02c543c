import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseSearch, writeSearch } from '../web/address.ts';
import { NotFoundPage, Root, RouteError } from './Root.tsx';
import { routeTable } from './routes.tsx';

/** The router over the route table. */
export function makeRouter() {
  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });
  const routes = routeTable.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path: path.replace(/:(\w+)/g, '$$$1'),
      component: lazyRouteComponent(async () => ({ default: await load() })),
    }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    parseSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: RouteError,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}
