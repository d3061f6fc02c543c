import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { isLanguage, type Language } from '../../platform/language.ts';

type Visit = { readonly fileId: string; readonly stateCode: string; readonly origin: string };

/** The language in which CTED writes to the State of this file: English until another was recorded. */
export async function getCorrespondenceLanguage(db: ActorDb, fileId: string): Promise<Language> {
  const { language } = await db
    .selectFrom('visit')
    .select('correspondence_language as language')
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow();
  return language !== null && isLanguage(language) ? language : 'en';
}

/** The same for those who are in that correspondence, CTED and the State itself; null for everybody else. */
export async function correspondenceKnownTo(
  db: ActorDb,
  { audience, stateCode }: Actor,
  visit: Visit,
): Promise<Language | null> {
  const isIn = audience === 'secretariat' || (audience === 'state' && stateCode === visit.stateCode);
  return isIn && visit.origin === 'file' ? getCorrespondenceLanguage(db, visit.fileId) : null;
}
