import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusalToPlan } from '../../visits/acts.ts';
import { enter, type Given, openFileForAct, ownEvents } from '../../visits/server/index.ts';
import type { lettersContract } from '../contract.ts';
import { keepCorrespondenceLanguage } from './correspondence-store.ts';

type Asked = Omit<z.output<(typeof lettersContract)['setCorrespondenceLanguage']['body']>, 'key'>;

/** Records the language in which CTED and the State write to each other (S/2020/731 V(d), VI.2(e)). */
export async function setCorrespondenceLanguage(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { language, version }: Asked,
  given: Given,
): Promise<{ language: Language; version: number }> {
  const file = await openFileForAct(db, actor, fileId, version);
  refuseIf(refusalToPlan(actor, file.visit));

  await keepCorrespondenceLanguage(db, fileId, language); // [V-200]
  await enter(db, actor, file, {
    entry: { id: randomUUID(), event: 'correspondence-language-set', on: given.today },
    seenBy: ownEvents['correspondence-language-set'],
    now: given.now,
    detail: { language },
  });
  return { language, version: file.version + 1 };
}
