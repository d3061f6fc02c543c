import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import type { Queries } from '../../access/server/index.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { heldBack } from '../refusals.ts';
import { type Key, markOf } from './seal.ts';

// Guessing is held back by what failed. A browser that signed in to the account before is counted by itself, so that
// others can guess as they like without keeping its owner out; everywhere else a failure counts three times over.

type Kind = 'device' | 'pair' | 'account' | 'address';
export type Mark = { readonly kind: Kind; readonly digest: string };

/** How many failures of a day are free; each beyond doubles the pause, from a minute to an hour. */
export const freeFailures: Readonly<Record<Kind, number>> = { device: 10, pair: 5, account: 20, address: 50 };
const firstPause = '1 minute';
const longestPause = '1 hour';

type Attempt = {
  readonly name: string;
  readonly address: string;
  /** The token of a browser that the account knows; null for every other. */
  readonly device: string | null;
};

/** What a failed attempt is counted under. */
export function marksOf(key: Key, { name, address, device }: Attempt): readonly Mark[] {
  const mark = (kind: Kind, ...of: string[]): Mark => ({
    kind,
    digest: markOf(key, [kind, ...of].join('\n')),
  });
  if (device) return [mark('device', name, device)];
  const network = networkOf(address);
  return [mark('pair', name, network), mark('account', name), mark('address', network)];
}

/** Refuses while one of the marks is held back. */
export async function refuseHeldBack(database: Queries, marks: readonly Mark[]): Promise<void> {
  const now = database.clock.now();
  const { rows } = await sql<{ until: Instant | null }>`select app.held_until(
    ${marks.map(({ kind }) => kind)}, ${marks.map(({ digest }) => digest)}, ${now}) as until`.execute(
    database.kysely,
  );
  const until = rows[0]?.until;
  if (until) throw new Refused(heldBack(until, now));
}

/** Counts a failure under each mark; gives until when the next attempt is held back, or null. */
export async function countFailure(database: Queries, marks: readonly Mark[]): Promise<Instant | null> {
  const now = database.clock.now();
  const ends: Instant[] = [];
  for (const { kind, digest } of marks) {
    const { rows } = await sql<{ until: Instant | null }>`select app.count_failure(${kind}, ${digest},
      ${freeFailures[kind]}, ${firstPause}, ${longestPause}, ${now}) as until`.execute(database.kysely);
    const until = rows[0]?.until;
    if (until) ends.push(until);
  }
  const last = ends
    .map((end) => Date.parse(end))
    .sort((a, b) => a - b)
    .at(-1);
  return last === undefined ? null : new Date(last).toISOString();
}

/** Forgets what failed for this account on this device or from this address, and says how much it was. */
export async function forgetFailures(database: Queries, [own]: readonly Mark[]): Promise<number> {
  if (!own) return 0;
  const { rows } = await sql<{ failures: number }>`
    select app.forget_failures(${own.kind}, ${own.digest}) as failures`.execute(database.kysely);
  return rows[0]?.failures ?? 0;
}

/** One subscriber has a whole network of 64 bits in IPv6, so addresses there count together. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const parts = (text: string) => text.split(':').filter(Boolean);
  const zeros = Array(Math.max(0, 8 - parts(head).length - parts(tail).length)).fill('0');
  return [...parts(head), ...(plain.includes('::') ? zeros : []), ...parts(tail)].slice(0, 4).join(':');
}
