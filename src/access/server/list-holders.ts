import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { isLanguage, type Language } from '../../platform/language.ts';
import type { RoleId } from '../roles.ts';

export type Holder = {
  readonly personId: string;
  readonly language: Language;
  readonly stateCode: string | null;
  readonly organisationId: string | null;
};

type Asked = {
  readonly roles: readonly RoleId[];
  /** Only those who act for this State. */
  readonly stateCode?: string;
  /** Only those who act for one of these organizations. */
  readonly organisationIds?: readonly string[];
};

/**
 * Who holds one of these roles in an active account, by id; training persons too, where there are any. What the
 * reader may not know of is not among them, so this is asked as CTED or as the worker.
 */
export async function listHolders(
  db: ActorDb,
  { roles, stateCode, organisationIds }: Asked,
): Promise<readonly Holder[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id as personId', 'language'])
    .select(['state_code as stateCode', 'organisation_id as organisationId'])
    .where('status', '=', 'active')
    .where(sql<boolean>`roles && ${[...roles]}::text[]`)
    .$if(stateCode !== undefined, (query) => query.where('state_code', '=', stateCode ?? ''))
    .$if(organisationIds !== undefined, (query) =>
      query.where('organisation_id', '=', sql<string>`any(${[...(organisationIds ?? [])]})`),
    )
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({ ...row, language: languageIn(row.language) }));
}

function languageIn(text: string): Language {
  if (!isLanguage(text)) throw new Error(`no language of the house: ${text}`);
  return text;
}
