import type { ActorDb } from '../../database/server/with-actor.ts';
import { languages } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import { body } from '../../silence/acts.ts';
import type { TextVersion } from '../../silence/contract.ts';
import type { Texts } from '../contract.ts';
import { type DecisionKind, kindsOf } from '../kinds.ts';
import { fileMissing, fileNotFound, noFileHere, textMissing } from '../refusals.ts';
import { findStateOfFile } from './decision-store.ts';
import { textDigest } from './record.ts';

/** The State a decision of this kind concerns, null for one about the body; refuses a file too many or too few. */
export async function stateConcerned(
  db: ActorDb,
  kind: DecisionKind,
  fileId: string | undefined,
): Promise<string | null> {
  const about = kindsOf[body][kind];
  if (fileId === undefined) {
    if (about === 'file') throw new Refused(fileMissing());
    return null;
  }
  if (about === 'body') throw new Refused(noFileHere());
  const stateCode = await findStateOfFile(db, fileId);
  if (stateCode === undefined) throw new Refused(fileNotFound());
  return stateCode;
}

/** The language versions that were given, each with its digest; refuses when there is none. */
export function textVersions(texts: Texts): readonly TextVersion[] {
  const versions = languages.flatMap((language) => {
    const text = texts[language];
    return text ? [{ language, ...text, sha256: textDigest(text.title, text.words) }] : [];
  });
  if (versions.length === 0) throw new Refused(textMissing());
  return versions;
}
