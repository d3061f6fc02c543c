import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Theme } from '../shapes.ts';

/** The areas of each procedure in their order, each with its sub-topics. */
export async function listThemes(db: ActorDb): Promise<readonly Theme[]> {
  const themes = await db.selectFrom('theme').selectAll().orderBy('procedure_id').orderBy('number').execute();
  const subtopics = await db
    .selectFrom('subtopic')
    .selectAll()
    .orderBy('procedure_id')
    .orderBy('theme_code')
    .orderBy('position')
    .execute();
  return themes.map(({ procedure_id, ...theme }) => ({
    ...theme,
    procedureId: procedure_id,
    subtopics: subtopics
      .filter((subtopic) => subtopic.procedure_id === procedure_id && subtopic.theme_code === theme.code)
      .map(({ code, cite, name, elements }) => ({ code, cite, name, elements })),
  }));
}

/** Themes with their sub-topics. A sub-topic that a theme no longer lists stays: records may hang on it. */
export async function writeThemes(db: ActorDb, themes: readonly Theme[]): Promise<void> {
  if (themes.length === 0) return;
  await db
    .insertInto('theme')
    .values(themes.map(({ procedureId, subtopics, ...theme }) => ({ ...theme, procedure_id: procedureId })))
    .onConflict((conflict) =>
      conflict.columns(['procedure_id', 'code']).doUpdateSet(({ ref }) => ({
        number: ref('excluded.number'),
        cite: ref('excluded.cite'),
        name: ref('excluded.name'),
      })),
    )
    .execute();
  await db
    .insertInto('subtopic')
    .values(
      themes.flatMap(({ procedureId, code, subtopics }) =>
        subtopics.map((subtopic, position) => ({
          ...subtopic,
          procedure_id: procedureId,
          theme_code: code,
          position,
        })),
      ),
    )
    .onConflict((conflict) =>
      conflict.columns(['procedure_id', 'theme_code', 'code']).doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        cite: ref('excluded.cite'),
        name: ref('excluded.name'),
        elements: ref('excluded.elements'),
      })),
    )
    .execute();
}
