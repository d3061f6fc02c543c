import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Link } from './canonical.ts';

export type Head = { readonly chain: string; readonly seq: number; readonly hash: string };

export type Text = {
  readonly entryId: string;
  readonly kind: string;
  readonly words: string | null;
  readonly salt: string | null;
  /** Present only when an entry of the journal says that these words were erased. */
  readonly erasure: { entryId: string; kind: string; on: Day; rule: string } | null;
};

export type ErasedAccount = { readonly personId: string; readonly on: Day; readonly rule: string };

/** Whose name and address were erased, in the order it was done. */
export async function accountsErased(db: ActorDb): Promise<readonly ErasedAccount[]> {
  const { rows } = await sql<ErasedAccount>`
    select detail ->> 'person' as "personId", on_day as "on", detail ->> 'rule' as rule
    from journal_entry where event = 'account-erased' order by chain, seq`.execute(db);
  return rows;
}

/** All chains, by name: those that have a head, and those that have links and have lost it. */
export async function chainsOf(db: ActorDb): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`
    select chain, coalesce(head.seq, 0) as seq, coalesce(head.hash, '') as hash
    from (select chain from journal_head union select chain from journal_entry) as named
      left join journal_head as head using (chain)
    order by chain`.execute(db);
  return rows;
}

/** The next links of a chain, a page of them, each value as the text that was hashed. */
export async function linksAfter(db: ActorDb, chain: string, seq: number): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select chain, seq::text, prev_hash as "prevHash", id::text, file_id::text as "fileId",
      state_code as "stateCode", event, on_day::text as "onDay",
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
      by_person::text as "byPerson", corrects::text, voids::text,
      concat_ws(',', committee_sees::text, state_sees::text, partner_sees::text, public_sees::text) as "seenBy",
      detail::text, text_digests::text as "textDigests", hash
    from journal_entry where chain = ${chain} and journal_entry.seq > ${seq}
    order by journal_entry.seq limit 1000`.execute(db);
  return rows;
}

export async function textsOfEntries(db: ActorDb, entryIds: readonly string[]): Promise<readonly Text[]> {
  if (entryIds.length === 0) return [];
  const rows = await db
    .selectFrom('journal_text as text')
    .leftJoin('journal_entry as erasure', (join) =>
      join
        .onRef('erasure.id', '=', 'text.erased_by')
        .on('erasure.event', '=', 'text-erased')
        .on(sql`erasure.detail ->> 'entry'`, '=', sql`text.entry_id::text`)
        .on(sql`erasure.detail ->> 'kind'`, '=', sql`text.kind`),
    )
    .select([
      'text.entry_id as entryId',
      'text.kind',
      'text.words',
      'text.salt',
      'erasure.on_day as erasedOn',
    ])
    .select(sql<string | null>`erasure.detail ->> 'rule'`.as('rule'))
    .where('text.entry_id', 'in', [...entryIds])
    .execute();
  return rows.map(({ erasedOn, rule, ...text }) => ({
    ...text,
    erasure: erasedOn && { entryId: text.entryId, kind: text.kind, on: erasedOn, rule: rule ?? '' },
  }));
}
