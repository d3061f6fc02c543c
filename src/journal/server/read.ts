import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Entry, Journal } from '../../procedure/journal.ts';
import type { JournalRow } from './journal.ts';

/** What the actor may know of a file, in the order it was entered, in the shape the engine reads. */
export async function entriesOf(db: ActorDb, fileId: string): Promise<Journal> {
  return (await rowsOf(db, [fileId])).map(entryOf);
}

/** The same for several files at once; a file nothing is known of has an empty journal. */
export async function entriesOfFiles(
  db: ActorDb,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, Journal>> {
  const journals = new Map<string, Entry[]>(fileIds.map((fileId) => [fileId, []]));
  for (const row of await rowsOf(db, fileIds)) journals.get(row.file_id ?? '')?.push(entryOf(row));
  return journals;
}

/** The words kept with the entries of a file that the actor may read, by entry and kind; erased ones are left out. */
export async function textsOf(
  db: ActorDb,
  fileId: string,
): Promise<readonly { entryId: string; kind: string; words: string }[]> {
  const texts = await db
    .selectFrom('journal_text')
    .select(['entry_id as entryId', 'kind', 'words'])
    .where('file_id', '=', fileId)
    .where('words', 'is not', null)
    .orderBy('entry_id')
    .orderBy('kind')
    .execute();
  return texts.flatMap(({ words, ...text }) => (words === null ? [] : [{ ...text, words }]));
}

type EntryRow = Pick<
  JournalRow,
  'id' | 'file_id' | 'event' | 'on_day' | 'recorded_at' | 'detail' | 'text_digests' | 'corrects' | 'voids'
>;

/** A row as the engine reads it. */
export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    event: row.event,
    on: row.on_day as Day,
    recordedAt: row.recorded_at,
    ...engineFields(row.detail as Readonly<Record<string, unknown>>),
    ...('reason' in (row.text_digests as object) && { reasonGiven: true }),
    ...(row.corrects && { corrects: row.corrects }),
    ...(row.voids && { voids: row.voids }),
  };
}

const engineKeys = ['at', 'days', 'until', 'option', 'expert', 'component', 'documentGiven'] as const;

function engineFields(detail: Readonly<Record<string, unknown>>): Partial<Entry> {
  return Object.fromEntries(engineKeys.filter((key) => key in detail).map((key) => [key, detail[key]]));
}

function rowsOf(db: ActorDb, fileIds: readonly string[]): Promise<EntryRow[]> {
  return db
    .selectFrom('journal_entry')
    .select(['id', 'file_id', 'event', 'on_day', 'recorded_at'])
    .select(['detail', 'text_digests', 'corrects', 'voids'])
    .where('file_id', 'in', [...fileIds])
    .orderBy('chain')
    .orderBy('seq')
    .execute();
}
