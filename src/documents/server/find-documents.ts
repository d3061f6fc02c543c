import { sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { documents } from './store.ts';
import { holding, type Titles, titleIn } from './words.ts';

type FoundDocument = {
  readonly documentId: string;
  readonly number: string;
  readonly title: string;
  readonly titleLanguage: Language;
};

/** Documents whose number or title holds the text, those of that number first; for the search over everything. */
export async function findDocuments(
  db: ActorDb,
  actor: Actor,
  text: string,
  limit: number,
): Promise<{ readonly count: number; readonly rows: readonly FoundDocument[] }> {
  const found = await documents(db)
    .where(holding(text))
    .orderBy(sql`coalesce(symbol, temporary_number) ilike ${containing(text)}`, 'desc')
    .orderBy('dated_on', 'desc')
    .orderBy('document_id')
    .limit(limit)
    .execute();
  const { count } = await db
    .selectFrom('document')
    .where(holding(text))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = found.map((row) => ({
    documentId: row.documentId,
    number: row.symbol ?? row.temporaryNumber ?? '',
    ...titleIn(actor.language, row.titles as Titles, row.originalLanguage as Language),
  }));
  return { count, rows };
}
