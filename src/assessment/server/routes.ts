import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { assessmentContract } from '../contract.ts';
import { beginAssessment } from './begin-assessment.ts';
import { listAssessments } from './list-assessments.ts';
import { moveAssessment } from './move-assessment.ts';

/** Binds the contract to its functions. */
export function assessmentHandlers({
  clock,
  mode,
}: Pick<Database, 'clock' | 'mode'>): Handlers<typeof assessmentContract> {
  return {
    listAssessments: ({ db, actor, query }) => listAssessments(db, actor, query, mode),
    beginAssessment: ({ db, actor, body, today, now }) =>
      beginAssessment(db, actor, body.stateCode, { today, now, mode }),
    moveAssessment: ({ db, actor, params, body }) => moveAssessment(db, actor, { ...params, ...body }, clock),
  };
}
