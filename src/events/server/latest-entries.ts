import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import { stateNameBy } from '../../registry/server/index.ts';
import type { VisitType } from '../../visits/contract.ts';

/** Where the next page starts: the day and the entry. */
export type LatestKey = readonly [string, string];

type Asked = {
  readonly events: readonly string[];
  readonly training: boolean;
  readonly language: Language;
  readonly stateCode?: string | undefined;
};

type Page = { readonly after?: LatestKey | undefined; readonly limit: number };

/**
 * What happened of some kinds in all files, as far as the actor may know, the latest first. An entry that was corrected
 * or taken back gives way to the one that says so.
 */
export function listLatestEntries(db: ActorDb, asked: Asked, { after, limit }: Page) {
  return db
    .selectFrom('journal_entry as entry')
    .innerJoin('visit', 'visit.file_id', 'entry.file_id')
    .select(['entry.id as entryId', 'entry.event', 'entry.on_day as on', 'visit.file_id as fileId'])
    .select(['number', 'visit.state_code as stateCode', 'procedure_id as procedure'])
    .select(({ ref }) => ref('type').$castTo<VisitType>().as('type'))
    .select(stateNameBy('visit.state_code', asked.language).as('stateName'))
    .where('entry.event', '=', sql<string>`any(${[...asked.events]})`)
    .where('visit.training', '=', asked.training)
    .where('entry.voids', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('journal_entry as later')
            .select('later.id')
            .whereRef('later.file_id', '=', 'entry.file_id')
            .where(({ or, eb, ref }) =>
              or([eb('later.corrects', '=', ref('entry.id')), eb('later.voids', '=', ref('entry.id'))]),
            ),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(entry.on_day, entry.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('entry.on_day', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(limit)
    .execute();
}
