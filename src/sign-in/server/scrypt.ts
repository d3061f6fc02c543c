import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How much work a guess costs: N, r and p of scrypt. Kept beside each hash, so that it can grow. */
export type Cost = { readonly cost: number; readonly blocks: number; readonly lanes: number };

export type PasswordHash = Cost & { readonly hash: string; readonly salt: string };

/** 128 MB and about 0.4 seconds for each guess (docs/decisions/0012). */
export const strongCost: Cost = { cost: 2 ** 17, blocks: 8, lanes: 1 };

/** The hash of a password under a salt of its own. */
export async function hashPassword(password: string, cost: Cost): Promise<PasswordHash> {
  const salt = randomBytes(16).toString('base64url');
  const { cost: N, blocks, lanes } = cost;
  return { hash: (await derive(password, salt, cost)).toString('base64url'), salt, cost: N, blocks, lanes };
}

export async function passwordMatches(password: string, kept: PasswordHash): Promise<boolean> {
  const derived = await derive(password, kept.salt, kept);
  const known = Buffer.from(kept.hash, 'base64url');
  return known.length === derived.length && timingSafeEqual(known, derived);
}

/** What an unknown name is checked against: nothing matches it, and finding that out takes as long as for a known one. */
export function hashOfNobody(cost: Cost): PasswordHash {
  return {
    ...cost,
    hash: randomBytes(32).toString('base64url'),
    salt: randomBytes(16).toString('base64url'),
  };
}

/** Whether a guess at this hash costs less than it should by now. */
export function isWeaker(kept: Cost, wanted: Cost): boolean {
  return kept.cost * kept.blocks * kept.lanes < wanted.cost * wanted.blocks * wanted.lanes;
}

function derive(password: string, salt: string, { cost: N, blocks: r, lanes: p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 128 * N * r * p + 2 ** 20 };
  return new Promise((resolve, reject) => {
    // The same password typed on another keyboard may be composed of other characters.
    scrypt(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, options, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}
