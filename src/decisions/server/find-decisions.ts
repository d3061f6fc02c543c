import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import { bestOf, type FoundThings, fitOf } from '../../platform/found.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { bestText, listTitles } from './decision-store.ts';

/** The decisions this reader knows whose title, in any language it was given, fits what was typed; the best first. */
export async function findDecisions(
  db: ActorDb,
  { language }: Actor,
  text: string,
  limit: number,
): Promise<FoundThings> {
  const typed = fold(text);
  if (typed === '') return { rows: [], count: 0 };
  const titles = await listTitles(db);
  const found = [...new Set(titles.map((one) => one.decisionId))].flatMap((decisionId) => {
    const versions = titles.filter((one) => one.decisionId === decisionId);
    const fits = versions.flatMap(({ title }) => fitOf(typed, fold(title)) ?? []);
    const shown = bestText(versions, language);
    if (fits.length === 0 || !shown) return [];
    return [
      { to: `/decisions/${decisionId}`, title: shown.title, about: shown.stateCode, fit: Math.min(...fits) },
    ];
  });
  return bestOf(found, limit);
}
