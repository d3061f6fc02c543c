import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import { bestOf, type FoundThings, fitOf } from '../../platform/found.ts';
import { listStateNames } from '../../registry/server/index.ts';
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
  const names = await listStateNames(
    db,
    language,
    titles.flatMap(({ stateCode }) => stateCode ?? []),
  );
  const found = [...new Set(titles.map((one) => one.decisionId))].flatMap((decisionId) => {
    const versions = titles.filter((one) => one.decisionId === decisionId);
    const fits = versions.flatMap(({ title }) => fitOf(typed, fold(title)) ?? []);
    const shown = bestText(versions, language);
    if (fits.length === 0 || !shown) return [];
    const about = shown.stateCode === null ? null : (names.get(shown.stateCode) ?? shown.stateCode);
    const { title, language: inLanguage } = shown;
    return [{ to: `/decisions/${decisionId}`, title, language: inLanguage, about, fit: Math.min(...fits) }];
  });
  return bestOf(found, limit);
}
