import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { Theme } from '../shapes.ts';
import { compareRows, reportOf } from './rows.ts';
import { listThemes, writeThemes } from './theme-store.ts';

/** Carries the areas of a procedure and their sub-topics in. Repeating it changes nothing. */
export async function importThemes(db: ActorDb, procedure: Procedure): Promise<ImportReport> {
  const themes = procedure.themes.map(
    ({ id, number, cite, name, subtopics }): Theme => ({
      procedureId: procedure.id,
      code: id,
      number,
      cite,
      name,
      subtopics: subtopics.map((subtopic) => ({
        code: subtopic.id,
        cite: subtopic.cite,
        name: subtopic.name,
        elements: [...(subtopic.elements ?? [])],
      })),
    }),
  );
  const there = new Map((await listThemes(db)).map((theme) => [keyOf(theme), theme]));
  const difference = compareRows(themes, there, keyOf);
  await writeThemes(db, [...difference.added, ...difference.changed]);
  return reportOf(themes, difference);
}

const keyOf = ({ procedureId, code }: Theme): string => `${procedureId} ${code}`;
