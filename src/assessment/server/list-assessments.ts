import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { countStates } from '../../registry/server/index.ts';
import { refusalToAssess } from '../acts.ts';
import type { assessmentContract } from '../contract.ts';
import { countByCycle, countByYear, listAssessmentRecords } from './assessment-store.ts';

type Asked = z.output<(typeof assessmentContract)['listAssessments']['query']>;

/** The register of assessments, and how far each cycle is. */
export async function listAssessments(db: ActorDb, actor: Actor, asked: Asked, mode: 'training' | 'live') {
  const states = await countStates(db, actor.language, { fictional: mode === 'training' });
  const cycles = await countByCycle(db);
  const years = await countByYear(db);
  return {
    rows: await listAssessmentRecords(db, actor.language, asked),
    cycles: cycles.map(({ cycle, begun, submitted }) => ({
      cycle,
      begun: Number(begun),
      submitted: Number(submitted),
      states,
    })),
    byYear: years.map(({ year, submitted }) => ({ year, submitted: Number(submitted) })),
    refused: refusalToAssess(actor),
  };
}
