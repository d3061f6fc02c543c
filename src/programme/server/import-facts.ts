import type { ImportReport } from '../../platform/import-report.ts';
import { factRows } from '../../platform/server/fact-rows.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { importProgrammes } from './import-programmes.ts';

/** Carries in the programmes of 2020 as they lie in facts/. */
export const importProgrammeFacts = (db: ActorDb): Promise<ImportReport> =>
  importProgrammes(db, factRows('programmes-2020', 'programmes'));
