import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type OpenedReport, openReport } from '../../reports/server/index.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { refusalToAnswer } from '../acts.ts';
import type { AnswerFile } from '../shapes.ts';
import { listAnswers } from './answer-store.ts';

const running: readonly string[] = ['open', 'due-soon', 'overdue'];

/** What the State answered last on confidentiality, as far as this reader may know. */
export async function getConfidentiality(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  today: Day,
): Promise<AnswerFile> {
  const opened = await openReport(db, actor, reportId);
  const { fileId } = opened.report;
  const { clocks } = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const period = clocks.findLast(({ id, outcome }) => id === 'D-16' && running.includes(outcome));
  return {
    reportId,
    answer: await answerOf(db, opened),
    answerDue: period?.due ?? null,
    refused: refusalToAnswer(actor, opened.facts),
  };
}

async function answerOf(db: ActorDb, { report, journal }: OpenedReport): Promise<AnswerFile['answer']> {
  const answers = await listAnswers(db, report.reportId);
  const last = journal.findLast(({ id }) => answers.some(({ entryId }) => entryId === id));
  const answer = answers.find(({ entryId }) => entryId === last?.id);
  return last && answer ? { option: answer.option, marked: [...answer.marked], on: last.on } : null;
}
