import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { importBodies } from './import-bodies.ts';
import { importResolutions } from './import-resolutions.ts';
import { importStates } from './import-states.ts';
import { importThemes } from './import-themes.ts';

/** Carries in what lies in facts/: the Member States and the resolutions, and the themes of these procedures. */
export async function importRegistry(
  db: ActorDb,
  procedures: readonly Procedure[],
): Promise<Readonly<Record<string, ImportReport>>> {
  const reports: Record<string, ImportReport> = {
    states: await importStates(db, factRows('states')),
    bodies: await importBodies(db, factRows('bodies')),
    resolutions: await importResolutions(db, factRows('resolutions')),
  };
  for (const procedure of procedures)
    reports[`themes of ${procedure.id}`] = await importThemes(db, procedure);
  return reports;
}

/** The rows of a file of facts that is named after what it lists. */
export function factRows(name: string): readonly unknown[] {
  const text = readFileSync(join(packageRoot(), 'facts', `${name}.json`), 'utf8');
  const rows: unknown = (JSON.parse(text) as Record<string, unknown>)[name];
  if (!Array.isArray(rows)) throw new Error(`facts/${name}.json holds no list of ${name}`);
  return rows;
}
