import { createHash, randomBytes } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { JournalEntry } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Entry } from '../../procedure/journal.ts';

/** What may stand in an entry: ids, days, codes, digests and numbers. The database refuses names and sentences. */
export type Coded = string | number | boolean | null | readonly Coded[] | { readonly [key: string]: Coded };

/** Classes of readers who may know that something happened; the secretariat always does. */
export type Seer = 'committee' | 'state' | 'partner' | 'public';

type EngineFields = Pick<
  Entry,
  'at' | 'days' | 'until' | 'option' | 'expert' | 'component' | 'documentGiven' | 'corrects' | 'voids'
>;

export type NewJournalEntry = EngineFields & {
  /** `state:XAA` or `body:ctc`. */
  readonly chain: string;
  readonly id?: string;
  readonly fileId?: string;
  /** The State concerned, which may read the entry when `seenBy` says so. */
  readonly stateCode?: string;
  readonly event: string;
  readonly on: Day;
  /** When it is entered, by the clock of the program. */
  readonly recordedAt?: Instant;
  /** The person who enters it. */
  readonly by: string;
  readonly seenBy: readonly Seer[];
  /** Whatever else belongs to it, beside the fields the engine reads. */
  readonly detail?: Readonly<Record<string, Coded>>;
  /** Words that belong to it, by kind (`reason`): kept apart, so that they can be erased. */
  readonly texts?: Readonly<Record<string, string>>;
};

export type JournalRow = Selectable<JournalEntry>;

/** The entry as it now stands at the end of its chain. The place in the chain and the hashes are given by the database. */
export async function append(db: ActorDb, entry: NewJournalEntry): Promise<JournalRow> {
  const texts = Object.entries(entry.texts ?? {}).map(([kind, words]) => salted(kind, words));
  const row = await db
    .insertInto('journal_entry')
    .values({
      chain: entry.chain,
      event: entry.event,
      on_day: entry.on,
      by_person: entry.by,
      ...(entry.id && { id: entry.id }),
      ...(entry.recordedAt && { recorded_at: entry.recordedAt }),
      file_id: entry.fileId ?? null,
      state_code: entry.stateCode ?? null,
      ...seen(entry.seenBy),
      detail: JSON.stringify({ ...engineDetail(entry), ...entry.detail }),
      text_digests: JSON.stringify(Object.fromEntries(texts.map(({ kind, digest }) => [kind, digest]))),
      corrects: entry.corrects ?? null,
      voids: entry.voids ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();

  for (const { kind, words, salt } of texts) {
    await db.insertInto('journal_text').values({ entry_id: row.id, kind, words, salt }).execute();
  }
  return row;
}

/** Which words go, under which rule. Whoever erases need not be able to read the entry, so its chain is told. */
export type Erasure = {
  readonly entryId: string;
  readonly chain: string;
  readonly stateCode: string | null;
  readonly kind: string;
  readonly rule: string;
  readonly on: Day;
  readonly by: string;
  readonly recordedAt?: Instant;
};

/** Takes the words of an entry away under a retention rule. The chain stays whole, and says that and why they went. */
export async function eraseText(db: ActorDb, erasure: Erasure): Promise<JournalRow> {
  const erased = await append(db, {
    chain: erasure.chain,
    ...(erasure.stateCode && { stateCode: erasure.stateCode }),
    event: 'text-erased',
    on: erasure.on,
    by: erasure.by,
    ...(erasure.recordedAt && { recordedAt: erasure.recordedAt }),
    seenBy: [],
    detail: { entry: erasure.entryId, kind: erasure.kind, rule: erasure.rule },
  });
  const { numUpdatedRows } = await db
    .updateTable('journal_text')
    .set({ words: null, salt: null, erased_by: erased.id })
    .where('entry_id', '=', erasure.entryId)
    .where('kind', '=', erasure.kind)
    .where('erased_by', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`entry ${erasure.entryId} has no text ${erasure.kind} to erase`);
  return erased;
}

/** Digest of words under a salt, as the entry keeps it. */
export function digestOf(words: string, salt: string): string {
  return createHash('sha256')
    .update(salt + words)
    .digest('hex');
}

/**
 * Lets nobody else enter anything in a chain for the rest of the transaction. Called before judging whether an entry is
 * lawful, so that two that are lawful one by one do not both come in.
 */
export async function lockChain(db: ActorDb, chain: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stocktake ${chain}`}, 0))`.execute(db);
}

function salted(kind: string, words: string): { kind: string; words: string; salt: string; digest: string } {
  const salt = randomBytes(16).toString('hex');
  return { kind, words, salt, digest: digestOf(words, salt) };
}

function seen(by: readonly Seer[]) {
  return {
    committee_sees: by.includes('committee'),
    state_sees: by.includes('state'),
    partner_sees: by.includes('partner'),
    public_sees: by.includes('public'),
  };
}

function engineDetail({ at, days, until, option, expert, component, documentGiven }: EngineFields): object {
  return { at, days, until, option, expert, component, documentGiven };
}
