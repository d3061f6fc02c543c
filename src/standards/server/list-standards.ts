import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { unknownTheme } from '../refusals.ts';
import type { Provision, ProvisionRow } from '../shapes.ts';
import { listProvisions, listResolutionsWithProvisions } from './provision-store.ts';

/** The resolutions with the provisions of a theme or with all, and the themes with the number of provisions of each. */
export async function listStandards(db: ActorDb, { language }: Actor, theme: string | undefined) {
  if (theme !== undefined && !ctc2020.themes.some(({ id }) => id === theme)) {
    throw new Refused(unknownTheme(theme));
  }
  const all = await listProvisions(db);
  const shown = theme === undefined ? all : all.filter(({ themes }) => themes.includes(theme));
  const resolutions = await listResolutionsWithProvisions(db);
  return {
    total: all.length,
    resolutions: [...resolutions.values()].flatMap((resolution) => {
      const provisions = shown.filter(({ symbol }) => symbol === resolution.symbol);
      return provisions.length === 0
        ? []
        : [{ ...resolution, provisions: provisions.map((one) => rowOf(one, language)) }];
    }),
    themes: ctc2020.themes.map(({ id, number, cite, subtopics }) => ({
      ...{ code: id, number, cite, provisions: all.filter(({ themes }) => themes.includes(id)).length },
      subtopics: subtopics.map((subtopic) => ({
        ...{ code: subtopic.id, cite: subtopic.cite, name: subtopic.name },
      })),
    })),
  };
}

/** A provision as a row, in the language of the reader. */
export function rowOf(
  { words, position: _, ...provision }: Provision,
  language: Actor['language'],
): ProvisionRow {
  return { ...provision, summary: words[language] };
}
