import { factRows } from '../../database/server/fact-rows.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { importProgrammes } from './import-programmes.ts';

/** Carries in the programmes of 2020 as they lie in facts/. */
export const importProgrammeFacts = (db: ActorDb): Promise<ImportReport> =>
  importProgrammes(db, factRows('programmes-2020', 'programmes'));
