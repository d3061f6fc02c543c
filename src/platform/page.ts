import { z } from 'zod';

// Long lists come in pages. A cursor holds the place of the last row in the order of the list (its sort key and
// its id), so rows that are added or taken away in between move nothing. It needs no signature: what rows there
// are is decided by the database for each reader, and a cursor made up by hand only starts elsewhere in the list.

/** A cursor over this key: text outside, the key itself for the handler. */
export function cursorOver<Key extends z.ZodType>(key: Key) {
  return z.codec(z.string().max(1000), key, { decode: readCursor, encode: writeCursor });
}

/** The part of a query that asks for a page: `z.object({ ...pageQuery(Key), state: ... })`. */
export function pageQuery<Key extends z.ZodType>(
  key: Key,
  limits: { usual: number; most: number } = usualLimits,
) {
  return {
    after: cursorOver(key).optional().meta({ description: 'The `next` of the page before' }),
    limit: z.int().min(1).max(limits.most).default(limits.usual),
  };
}

/** The answer to it: rows in their order, and where the next page starts, null on the last. */
export function page<Row extends z.ZodType, Key extends z.ZodType>(row: Row, key: Key) {
  return z.object({ rows: z.array(row), next: cursorOver(key).nullable() });
}

/** A page out of rows read one beyond the limit, which tells whether there is more without counting. */
export function pageOf<Row, Key>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): { rows: Row[]; next: Key | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

const usualLimits = { usual: 50, most: 200 };

function readCursor<T>(text: string, context: z.core.ParsePayload): T {
  try {
    const bytes = z.util.base64urlToUint8Array(text);
    return JSON.parse(decodeURIComponent(String.fromCharCode(...bytes)));
  } catch {
    context.issues.push({ code: 'invalid_format', format: 'cursor', input: text });
    return z.NEVER;
  }
}

// Percent-encoding first, because a sort key may be a name in any script and only bytes go into base64.
function writeCursor(key: unknown): string {
  const ascii = encodeURIComponent(JSON.stringify(key));
  return z.util.uint8ArrayToBase64url(Uint8Array.from(ascii, (char) => char.charCodeAt(0)));
}
