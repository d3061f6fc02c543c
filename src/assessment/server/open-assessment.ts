import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { assessmentNotFound } from '../refusals.ts';
import { type AssessmentRecord, listAssessmentRecords } from './assessment-store.ts';

/** The assessment, or the refusal that there is none this reader may know of. */
export async function openAssessment(
  db: ActorDb,
  { language }: Actor,
  assessmentId: string,
): Promise<AssessmentRecord> {
  const [assessment] = await listAssessmentRecords(db, language, { assessmentId });
  if (!assessment) throw new Refused(assessmentNotFound());
  return assessment;
}
