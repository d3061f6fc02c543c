export const routesFile = 'src/main/routes.tsx';

/** `first` is what the page reads first, below `/api/v1`. */
export type RouteNames = { readonly path: string; readonly title: string; readonly first?: string };

/** The route table as it is written, row after row: what it names, and the file its page is in. */
export function routesIn(source: string): (RouteNames & { readonly file: string })[] {
  const rows = source.matchAll(
    /path: '([^']+)',\s*title: '([^']+)',(?:\s*first: '([^']+)',)?\s*load:[^}]*?import\('([^']+)'\)/g,
  );
  return [...rows].map(([, path = '', title = '', first, file = '']) => ({
    path,
    title,
    ...(first && { first }),
    file: new URL(file, `file:///${routesFile}`).pathname.slice(1),
  }));
}
