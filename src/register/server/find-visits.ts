import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import type { FoundThing, FoundThings } from '../../platform/found.ts';
import { say } from '../../platform/server/messages.ts';
import { listStatesNamed } from '../../registry/server/index.ts';
import { countFound, listFound } from './register-store.ts';

/** Visits by their number or by the name of their State in any language, the latest first. */
export async function findVisits(
  db: ActorDb,
  { language }: Actor,
  text: string,
  limit: number,
): Promise<FoundThings> {
  if (fold(text) === '') return { rows: [], count: 0 };
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const stateCodes = number === undefined ? await listStatesNamed(db, text) : undefined;
  if (stateCodes?.length === 0) return { rows: [], count: 0 };
  const asked = { number, stateCodes };
  const rows = (await listFound(db, asked, language, limit)).map((visit): FoundThing => {
    const type = say(language, `visits.type.${visit.type}`);
    return {
      to: `/visits/${visit.fileId}`,
      title: `${visit.number} · ${visit.stateName}`,
      about: `${type} · ${visit.year}`,
      fit: number === undefined ? 1 : 0,
    };
  });
  return { rows, count: await countFound(db, asked) };
}
