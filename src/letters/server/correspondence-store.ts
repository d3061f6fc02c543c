import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';

/** Keeps the language in which CTED writes to the State of this file; it is read with the file. */
export async function keepCorrespondenceLanguage(
  db: ActorDb,
  fileId: string,
  language: Language,
): Promise<void> {
  await db
    .updateTable('visit')
    .set({ correspondence_language: language })
    .where('file_id', '=', fileId)
    .execute();
}
