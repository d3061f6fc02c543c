import { containing } from '../../database/server/containing.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { Resolution } from '../shapes.ts';

export type ResolutionFilter = {
  readonly kind?: Resolution['kind'] | undefined;
  readonly search?: string | undefined;
};
type Page = { readonly after?: readonly [number, string] | undefined; readonly limit: number };

/** Resolutions and documents, the oldest first, from after a year and symbol on. */
export async function listResolutions(
  db: ActorDb,
  { kind, search }: ResolutionFilter,
  { after, limit }: Page,
): Promise<readonly Resolution[]> {
  const rows = await resolutions(db)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or(
          (['symbol', 'title', 'subject'] as const).map((column) =>
            eb(column, 'ilike', containing(search ?? '')),
          ),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('year', 'symbol'), '>', tuple(after?.[0] ?? 0, after?.[1] ?? '')),
      ),
    )
    .orderBy('year')
    .orderBy('symbol')
    .limit(limit)
    .execute();
  return rows.map((row) => Resolution.parse(row));
}

export async function readAllResolutions(db: ActorDb): Promise<readonly Resolution[]> {
  const rows = await resolutions(db).execute();
  return rows.map((row) => Resolution.parse(row));
}

export async function writeResolutions(db: ActorDb, rows: readonly Resolution[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('resolution')
    .values(
      rows.map(({ adoptedOn, titleKind, titleStatus, citedIn, ...row }) => ({
        ...row,
        adopted_on: adoptedOn,
        title_kind: titleKind,
        title_status: titleStatus,
        cited_in: JSON.stringify(citedIn),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('symbol').doUpdateSet(({ ref }) => ({
        body: ref('excluded.body'),
        kind: ref('excluded.kind'),
        number: ref('excluded.number'),
        year: ref('excluded.year'),
        adopted_on: ref('excluded.adopted_on'),
        title: ref('excluded.title'),
        title_kind: ref('excluded.title_kind'),
        title_status: ref('excluded.title_status'),
        subject: ref('excluded.subject'),
        cited_in: ref('excluded.cited_in'),
      })),
    )
    .execute();
}

function resolutions(db: ActorDb) {
  return db
    .selectFrom('resolution')
    .select([
      'symbol',
      'body',
      'kind',
      'number',
      'year',
      'adopted_on as adoptedOn',
      'title',
      'title_kind as titleKind',
      'title_status as titleStatus',
      'subject',
      'cited_in as citedIn',
    ]);
}
