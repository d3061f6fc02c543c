import type { z } from 'zod';
import { Refused } from '../../platform/refusal.ts';
import { badValue, twoValues } from '../../platform/refusals.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Values = Readonly<Record<string, unknown>>;

/** The body with the version and the key that came as headers instead: If-Match and Idempotency-Key. */
export function withPreconditions(schema: z.ZodObject | undefined, body: unknown, headers: Headers): unknown {
  const fromHeaders: Values = {
    ...(schema && 'version' in schema.shape && versionSeen(headers['if-match'])),
    ...(schema && 'key' in schema.shape && keyGiven(headers['idempotency-key'])),
  };
  if (Object.keys(fromHeaders).length === 0) return body;
  if (body !== undefined && body !== null && !isValues(body)) return body;

  const clash = Object.keys(fromHeaders).find(
    (name) => body && name in body && body[name] !== fromHeaders[name],
  );
  if (clash) throw new Refused(twoValues(clash));
  return { ...body, ...fromHeaders };
}

/** The entity tag of a version. */
export const etagOf = (version: number): string => `"${version}"`;

function versionSeen(header: string | string[] | undefined): Values {
  if (header === undefined) return {};
  const version = /^"(\d{1,15})"$/.exec(String(header))?.[1];
  if (!version) throw new Refused(badValue('If-Match'));
  return { version: Number(version) };
}

// The draft standard writes the key as a quoted string; most clients send it bare.
function keyGiven(header: string | string[] | undefined): Values {
  return header === undefined ? {} : { key: String(header).replace(/^"(.*)"$/, '$1') };
}

function isValues(body: unknown): body is Values {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
