import { z } from 'zod';
import { missionOf } from '../../access/server/index.ts';
import { asOfDay } from '../../database/server/as-of-day.ts';
import type { Database } from '../../database/server/database.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import {
  daysOfTraining,
  findReportOfFile,
  getSnapshot,
  namesOfParagraphs,
  openReport,
  readTrainingReport,
} from '../../reports/server/index.ts';
import { keepAnswer } from './answer-on-confidentiality.ts';
import { listAnswers } from './answer-store.ts';

const Told = z.object({ marked: z.array(z.string()) });
const state = 'XAW';
const mission: Actor = { ...missionOf(state), language: 'en' };

/** What a fictional State answered on confidentiality, as of its day: two paragraphs stay. Repeating it changes nothing. */
export async function openTrainingConfidentiality(database: Database): Promise<void> {
  const { marked } = Told.parse(readTrainingReport());
  const on = (await daysOfTraining(database, state))?.('confidentiality-indicated');
  if (!on) return;
  await asOfDay(mission, database, on, async (db, given) => {
    const reportId = await unanswered(db);
    if (!reportId) return;
    const opened = await openReport(db, mission, reportId);
    const entryId = opened.journal.findLast(({ event }) => event === 'confidentiality-indicated')?.id;
    if (!entryId) throw new Error(`the training visit to ${state} has no answer on confidentiality`);
    const { blocks } = await getSnapshot(db, mission, { reportId, kind: 'SV-08' });
    const ids = new Map(namesOfParagraphs(blocks));
    const answer = { option: 'CR-2' as const, marked: marked.flatMap((one) => ids.get(one) ?? []), entryId };
    await keepAnswer(db, mission, opened, answer, given);
  });
}

async function unanswered(db: ActorDb): Promise<string | undefined> {
  const fileId = await findTrainingFile(db, state);
  const report = fileId ? await findReportOfFile(db, fileId) : undefined;
  return report && (await listAnswers(db, report.reportId)).length === 0 ? report.reportId : undefined;
}
