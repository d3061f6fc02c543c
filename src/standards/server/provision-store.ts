import type { ActorDb } from '../../database/server/with-actor.ts';
import { Provision } from '../shapes.ts';

/** All provisions, the oldest resolution first and each in the order of its paragraphs. */
export async function listProvisions(db: ActorDb): Promise<readonly Provision[]> {
  const rows = await provisions(db)
    .innerJoin('resolution', 'resolution.symbol', 'provision.symbol')
    .orderBy('resolution.adopted_on')
    .orderBy('provision.symbol')
    .orderBy('provision.position')
    .execute();
  return rows.map((row) => Provision.parse(row));
}

export async function findProvision(db: ActorDb, provisionId: string): Promise<Provision | undefined> {
  const row = await provisions(db).where('provision_id', '=', provisionId).executeTakeFirst();
  return row && Provision.parse(row);
}

/** The resolutions that have provisions, by symbol. */
export async function listResolutionsWithProvisions(db: ActorDb) {
  const rows = await db
    .selectFrom('resolution')
    .select(['symbol', 'adopted_on as adoptedOn', 'subject'])
    .where('symbol', 'in', ({ selectFrom }) => selectFrom('provision').select('provision.symbol'))
    .orderBy('adopted_on')
    .execute();
  return new Map(rows.map((row) => [row.symbol, row]));
}

/** Symbols of all resolutions and codes of all themes: what a provision can hang on. */
export async function listAnchors(db: ActorDb): Promise<ReadonlySet<string>> {
  const symbols = await db.selectFrom('resolution').select('symbol as name').execute();
  const themes = await db.selectFrom('theme').select('code as name').execute();
  return new Set([...symbols, ...themes].map(({ name }) => name));
}

export async function writeProvisions(db: ActorDb, rows: readonly Provision[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('provision')
    .values(
      rows.map(({ provisionId, words, ...row }) => ({
        ...row,
        provision_id: provisionId,
        words: JSON.stringify(words),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('provision_id').doUpdateSet(({ ref }) => ({
        symbol: ref('excluded.symbol'),
        paragraph: ref('excluded.paragraph'),
        position: ref('excluded.position'),
        themes: ref('excluded.themes'),
        checked: ref('excluded.checked'),
        words: ref('excluded.words'),
      })),
    )
    .execute();
}

function provisions(db: ActorDb) {
  return db
    .selectFrom('provision')
    .select([
      ...(['provision_id as provisionId', 'provision.symbol', 'paragraph', 'position'] as const),
      ...(['themes', 'checked', 'words'] as const),
    ]);
}
