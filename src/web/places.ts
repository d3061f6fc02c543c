// Where a reader can be: a path of the route table, and what stands after the question mark. Pure; the page's own
// history is in Router.tsx.

export type Search = Readonly<Record<string, string | readonly string[]>>;
export type PathParts = Readonly<Record<string, string>>;

/** The parts of a path if it has this shape, null if it has not: `/visits/:fileId` gives `fileId`. */
export function partsOf(shape: string, path: string): PathParts | null {
  const [wanted, given] = [piecesOf(shape), piecesOf(path)];
  if (wanted.length !== given.length) return null;
  const parts: Record<string, string> = {};
  for (const [at, piece] of wanted.entries()) {
    const found = given[at] ?? '';
    if (piece.startsWith(':')) parts[piece.slice(1)] = found;
    else if (piece !== found) return null;
  }
  return parts;
}

/** The row of a table whose shape a path has: one that names the path before one that has a part in its place. */
export function rowAt<Row extends { readonly path: string }>(
  table: readonly Row[],
  path: string,
): { readonly row: Row; readonly parts: PathParts } | null {
  const found = table.flatMap((row) => {
    const parts = partsOf(row.path, path);
    return parts ? [{ row, parts }] : [];
  });
  return found.sort((a, b) => Object.keys(a.parts).length - Object.keys(b.parts).length)[0] ?? null;
}

/** A path with its parts put in: `/visits/:fileId` and a file make an address. */
export function pathWith(shape: string, parts: PathParts): string {
  return shape.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
}

/** Plain `name=value` pairs, several of one name where several are chosen. */
export function parseSearch(text: string): Search {
  const pairs = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(pairs.keys())].map((name) => {
      const values = pairs.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The same as text, with its question mark; what is empty is left out. */
export function writeSearch(search: Search): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== '')
      .map((one) => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function piecesOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter((piece) => piece !== '')
    .map(decoded);
}

// A path typed by hand may hold what cannot be decoded; it then leads nowhere, and does not break the page.
function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
