import type { ActorDb } from '../../database/server/with-actor.ts';
import { type Language, languageIn } from '../../platform/language.ts';
import { type Digest, digests } from '../digest.ts';

export type Preferences = {
  readonly personId: string;
  readonly language: Language;
  readonly digest: Digest;
  readonly atHour: number;
  readonly zone: string;
  readonly withoutMail: readonly string[];
  readonly version: number;
};

/** What those of these persons chose who chose something. */
export async function findPreferences(
  db: ActorDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Preferences>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('notice_preference')
    .select(['person_id as personId', 'language', 'digest', 'at_hour as atHour', 'zone', 'version'])
    .select('without_mail as withoutMail')
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.personId,
      { ...row, language: languageIn(row.language), digest: digestIn(row.digest) },
    ]),
  );
}

/** Keeps what a person chose; false when somebody changed it since that version. */
export async function keepPreferences(db: ActorDb, chosen: Preferences): Promise<boolean> {
  const values = {
    language: chosen.language,
    digest: chosen.digest,
    at_hour: chosen.atHour,
    zone: chosen.zone,
    without_mail: [...chosen.withoutMail],
    version: chosen.version + 1,
  };
  if (chosen.version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('notice_preference')
      .values({ person_id: chosen.personId, ...values })
      .onConflict((conflict) => conflict.column('person_id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('notice_preference')
    .set(values)
    .where('person_id', '=', chosen.personId)
    .where('version', '=', chosen.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function digestIn(text: string): Digest {
  const found = digests.find((digest) => digest === text);
  if (!found) throw new Error(`notices are not gathered ${text}`);
  return found;
}
