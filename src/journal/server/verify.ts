import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withReader } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { beginning, hashOf, type Link } from './canonical.ts';
import { digestOf } from './journal.ts';
import {
  accountsErased,
  chainsOf,
  type ErasedAccount,
  type Head,
  linksAfter,
  type Text,
  textsOfEntries,
} from './verify-store.ts';

export type BrokenLink = { readonly chain: string; readonly seq: number; readonly why: BrokenBecause };

export type BrokenBecause =
  | 'missing' // the number before it is not there
  | 'out-of-line' // it does not name the link before it
  | 'changed' // it is not what was hashed
  | 'text-changed' // a text is not the one the entry is bound to
  | 'text-missing' // a text is gone although no entry says it was erased
  | 'head-differs'; // the chain ends elsewhere than its head says: links were cut off or added

export type Verification = {
  readonly chains: number;
  readonly entries: number;
  readonly firstBroken: BrokenLink | null;
  /** The end of each chain, to compare with what was published before. */
  readonly heads: readonly Head[];
  /** Words that were lawfully erased. */
  readonly erased: readonly Erasure[];
  /** People whose name and address were lawfully erased. */
  readonly accounts: readonly ErasedAccount[];
};

export type Erasure = {
  readonly entryId: string;
  readonly kind: string;
  readonly on: Day;
  readonly rule: string;
};

/** Works out every hash of every chain again, and names the first link that does not hold and why. */
export function verifyJournal(database: Database): Promise<Verification> {
  return withReader(database, verifyIn);
}

export async function verifyIn(db: ActorDb): Promise<Verification> {
  const heads = await chainsOf(db);
  let entries = 0;
  let firstBroken: BrokenLink | null = null;
  const erased: Erasure[] = [];
  for (const head of heads) {
    const found = await verifyChain(db, head);
    entries += found.entries;
    erased.push(...found.erased);
    firstBroken ??= found.broken;
  }
  const accounts = await accountsErased(db);
  return { chains: heads.length, entries, firstBroken, heads, erased, accounts };
}

type ChainFound = { entries: number; broken: BrokenLink | null; erased: Erasure[] };

async function verifyChain(db: ActorDb, head: Head): Promise<ChainFound> {
  const found: ChainFound = { entries: 0, broken: null, erased: [] };
  let last = { seq: 0, hash: beginning };
  for (;;) {
    const links = await linksAfter(db, head.chain, last.seq);
    const texts = await textsOfEntries(
      db,
      links.map(({ id }) => id),
    );
    for (const link of links) {
      const own = texts.filter(({ entryId }) => entryId === link.id);
      const why = whyBroken(link, last) ?? whyTextBroken(link, own);
      if (why)
        found.broken ??= { chain: head.chain, seq: why === 'missing' ? last.seq + 1 : Number(link.seq), why };
      found.erased.push(...own.flatMap(({ erasure }) => (erasure ? [erasure] : [])));
      last = { seq: Number(link.seq), hash: link.hash };
    }
    found.entries += links.length;
    if (links.length === 0) break;
  }
  const endsAtHead = last.seq === head.seq && last.hash === head.hash;
  if (!endsAtHead)
    found.broken ??= { chain: head.chain, seq: Math.min(last.seq, head.seq) + 1, why: 'head-differs' };
  return found;
}

function whyBroken(link: Link, last: { seq: number; hash: string }): BrokenBecause | null {
  if (Number(link.seq) !== last.seq + 1) return 'missing';
  if (link.prevHash !== last.hash) return 'out-of-line';
  return hashOf(link) === link.hash ? null : 'changed';
}

function whyTextBroken(link: Link, texts: readonly Text[]): BrokenBecause | null {
  for (const [kind, digest] of Object.entries(JSON.parse(link.textDigests) as Record<string, string>)) {
    const text = texts.find((one) => one.kind === kind);
    if (!text) return 'text-missing';
    if (text.erasure) continue;
    if (text.words === null || text.salt === null) return 'text-missing';
    if (digestOf(text.words, text.salt) !== digest) return 'text-changed';
  }
  return null;
}
