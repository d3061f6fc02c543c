import { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { factRows, nothingWritten, readRows } from '../../registry/server/index.ts';
import { Question } from '../shapes.ts';
import { insertEdition, listEditions } from './edition-store.ts';

const QuestionFacts = z.strictObject(Question.omit({ symbol: true, paragraph: true }).shape);

/**
 * Carries the first edition of the questions in, as it stands in facts/questions.json, for the Committee to adopt. Once
 * there is an edition, whatever changes comes by a further one, so repeating this changes nothing.
 */
export async function importQuestions(db: ActorDb): Promise<ImportReport> {
  const { read, refused } = readRows(factRows('questions'), QuestionFacts, ({ questionId }) => questionId);
  if (refused.length > 0) return nothingWritten(refused);
  const isThere = (await listEditions(db)).length > 0;
  if (!isThere) await insertEdition(db, 1, read);
  const [inserted, unchanged] = isThere ? [0, read.length] : [read.length, 0];
  return { inserted, updated: 0, unchanged, refused: [] };
}
