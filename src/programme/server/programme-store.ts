import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import { saidIn } from '../../platform/said-in.ts';
import type { DueRule, ItemFile, ItemRow } from '../shapes.ts';
import type { ItemFacts, ProgrammeFacts } from './facts.ts';

/** A programme as it is stored. What there is in English only is kept under its language. */
export const programmeRow = (given: ProgrammeFacts) => ({
  programme_id: given.programmeId,
  body: given.body,
  year: given.year,
  titles: { en: given.title },
  starts_on: given.startsOn,
  ends_on: given.endsOn,
  letter_on: given.letterOn,
  placement: given.placement,
  parent_id: given.parentId,
  resolutions: given.resolutions,
});

/** An item as it is stored; `at` is its place in the programme, from 0. */
export const itemRow = ({ programmeId }: ProgrammeFacts, given: ItemFacts, at: number) => ({
  item_id: given.itemId,
  programme_id: programmeId,
  position: at + 1,
  section: given.section,
  section_words: { en: given.sectionTitle },
  kind: given.kind as string,
  words: { en: given.summary },
  output: { en: given.output },
  cite: given.cite,
  actor: given.actor as string,
  supporting: given.supporting as string[],
  recurrence: given.recurrence as string,
  due: given.due as object | null,
  resolutions: given.resolutions,
  lead_resolutions: given.leadResolutions,
  documents: given.documents,
  actions: given.actions as object[],
  mirror_id: given.mirrorId,
  difference_kind: given.differenceKind as string | null,
  difference: given.difference === null ? null : { en: given.difference },
});
type StoredItem = ReturnType<typeof itemRow>;

export async function listStoredItems(db: ActorDb): Promise<readonly StoredItem[]> {
  const rows = await db.selectFrom('programme_item').selectAll().execute();
  return rows as unknown as StoredItem[]; // jsonb comes back as what was written
}

export async function writeProgrammes(
  db: ActorDb,
  rows: readonly ReturnType<typeof programmeRow>[],
): Promise<void> {
  await db
    .insertInto('programme')
    .values(rows.map((row) => ({ ...row, titles: JSON.stringify(row.titles) })))
    .onConflict((conflict) =>
      conflict.column('programme_id').doUpdateSet(({ ref }) => ({
        titles: ref('excluded.titles'),
        starts_on: ref('excluded.starts_on'),
        ends_on: ref('excluded.ends_on'),
        letter_on: ref('excluded.letter_on'),
        placement: ref('excluded.placement'),
        resolutions: ref('excluded.resolutions'),
      })),
    )
    .execute();
}

const changing = [
  ...['position', 'section', 'section_words', 'kind', 'words', 'output', 'cite', 'actor', 'supporting'],
  ...['recurrence', 'due', 'resolutions', 'lead_resolutions', 'documents', 'actions', 'mirror_id'],
  ...['difference_kind', 'difference'],
];

/** Writes items; one that is there already gets what is said of it now. */
export async function writeItems(db: ActorDb, rows: readonly StoredItem[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('programme_item')
    .values(
      rows.map((row) => ({
        ...row,
        section_words: JSON.stringify(row.section_words),
        words: JSON.stringify(row.words),
        output: JSON.stringify(row.output),
        due: row.due && JSON.stringify(row.due),
        actions: JSON.stringify(row.actions),
        difference: row.difference && JSON.stringify(row.difference),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('item_id')
        .doUpdateSet(Object.fromEntries(changing.map((name) => [name, sql.ref(`excluded.${name}`)]))),
    )
    .execute();
}

export type ItemFilter = {
  readonly body?: string | undefined;
  readonly kind?: string | undefined;
  readonly section?: string | undefined;
  readonly resolution?: string | undefined;
};

/** The items in the order of the programmes, that of the Committee first. */
export async function listItems(db: ActorDb, asked: ItemFilter) {
  return items(db)
    .$if(asked.body !== undefined, (q) => q.where('whole.body', '=', asked.body ?? ''))
    .$if(asked.kind !== undefined, (q) => q.where('kind', '=', asked.kind ?? ''))
    .$if(asked.section !== undefined, (q) => q.where('section', '=', asked.section ?? ''))
    .$if(
      asked.resolution !== undefined,
      (q) => q.where(sql<boolean>`${asked.resolution} = any (programme_item.resolutions)`), // [W-003]
    )
    .orderBy('whole.year', 'desc')
    .orderBy('whole.body')
    .orderBy('position')
    .execute();
}

export async function findItem(db: ActorDb, itemId: string) {
  return items(db).where('item_id', '=', itemId).executeTakeFirst();
}
export type FoundItem = NonNullable<Awaited<ReturnType<typeof findItem>>>;

const items = (db: ActorDb) =>
  db
    .selectFrom('programme_item')
    .innerJoin('programme as whole', 'whole.programme_id', 'programme_item.programme_id')
    .selectAll('programme_item')
    .select(['whole.body', 'whole.year']);

export async function listProgrammes(db: ActorDb, language: Language): Promise<ItemFile['programme'][]> {
  const rows = await db.selectFrom('programme').selectAll().orderBy('year', 'desc').orderBy('body').execute();
  return rows.map((row) => ({
    programmeId: row.programme_id,
    body: row.body as ItemRow['body'],
    year: row.year,
    title: saidIn(row.titles, language),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    letterOn: row.letter_on,
    placement: row.placement,
    parentId: row.parent_id,
    resolutions: row.resolutions,
  }));
}

/** An item in the words of the reader, apart from its status. */
export const itemOf = (row: FoundItem, language: Language): Omit<ItemRow, 'status'> => ({
  itemId: row.item_id,
  programmeId: row.programme_id,
  body: row.body as ItemRow['body'],
  section: row.section,
  sectionTitle: saidIn(row.section_words, language),
  kind: row.kind as ItemRow['kind'],
  words: saidIn(row.words, language),
  cite: row.cite,
  actor: row.actor as ItemRow['actor'],
  recurrence: row.recurrence as ItemRow['recurrence'],
  mirrorId: row.mirror_id,
  differenceKind: row.difference_kind as ItemRow['differenceKind'],
});

export const dueOf = ({ due }: Pick<FoundItem, 'due'>) => due as DueRule | null;
