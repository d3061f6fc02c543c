import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { countStates } from '../../registry/server/index.ts';
import { refusalToAssess } from '../acts.ts';
import type { assessmentContract } from '../contract.ts';
import { countByCycle, listAssessmentRecords } from './assessment-store.ts';

type Asked = z.output<(typeof assessmentContract)['listAssessments']['query']>;

/** The register of assessments, and how far each cycle is. */
export async function listAssessments(db: ActorDb, actor: Actor, asked: Asked, mode: 'training' | 'live') {
  const training = mode === 'training';
  const states = await countStates(db, actor.language, { fictional: training });
  return {
    rows: await listAssessmentRecords(db, actor.language, asked),
    cycles: (await countByCycle(db)).map((cycle) => ({ ...cycle, states })),
    training,
    refused: refusalToAssess(actor),
  };
}
