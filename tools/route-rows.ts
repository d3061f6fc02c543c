import { readFileSync } from 'node:fs';

/** The files of the route table, in the order of its rows. */
const files = ['src/main/routes.tsx', 'src/main/thread-routes.tsx'];

/** `first` is what the page reads first, below `/api/v1`. */
export type RouteNames = { readonly path: string; readonly title: string; readonly first?: string };

/** The route table as it is written, row after row: what it names, and the file its page is in. */
export const writtenRoutes = (): readonly (RouteNames & { readonly file: string })[] =>
  files.flatMap((file) => routesIn(readFileSync(file, 'utf8')));

function routesIn(source: string): (RouteNames & { readonly file: string })[] {
  const rows = source.matchAll(
    /path: '([^']+)',\s*title: '([^']+)',(?:\s*first: '([^']+)',)?\s*load:[^}]*?import\('([^']+)'\)/g,
  );
  return [...rows].map(([, path = '', title = '', first, file = '']) => ({
    path,
    title,
    ...(first && { first }),
    file: new URL(file, `file:///${files[0]}`).pathname.slice(1),
  }));
}
