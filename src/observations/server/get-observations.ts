import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type OpenedReport, openReport } from '../../reports/server/index.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { refusalToAnswer, refusalToComment, refusalToDispose } from '../acts.ts';
import { nothingToSend } from '../refusals.ts';
import type { Comment, ObservationAct, Observations } from '../shapes.ts';
import { listAnswers } from './answer-store.ts';
import { listComments, listDispositions } from './comment-store.ts';

/** What the State said of its report, as far as this reader may know, and what this reader may say. */
export async function getObservations(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  today: Day,
): Promise<Observations> {
  const opened = await openReport(db, actor, reportId);
  const comments = await commentsOf(db, opened);
  return {
    reportId,
    comments,
    ...(await dueDays(db, actor, opened.report.fileId, today)),
    answer: await answerOf(db, opened),
    refused: refusedActs(actor, opened, comments),
  };
}

async function commentsOf(db: ActorDb, { report, journal }: OpenedReport): Promise<Comment[]> {
  const dispositions = new Map(
    (await listDispositions(db, report.reportId)).map(({ commentId, ...said }) => [commentId, said]),
  );
  return (await listComments(db, report.reportId)).map((comment) => {
    const entry = journal.find(({ id }) => id === comment.entryId);
    const disposition = dispositions.get(comment.commentId) ?? null;
    return {
      ...comment,
      sentOn: entry?.on ?? null,
      isLate: entry?.event === 'late-comments-received',
      disposition,
    };
  });
}

const running: readonly string[] = ['open', 'due-soon', 'overdue', 'awaiting-decision'];

/** Until when the State may comment in time and answer, by the clocks of the visit that this reader knows. */
async function dueDays(db: ActorDb, actor: Actor, fileId: string, today: Day) {
  const { clocks } = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const dueOf = (...ids: readonly string[]) =>
    clocks.findLast(({ id, outcome }) => ids.includes(id) && running.includes(outcome))?.due ?? null;
  return { commentsDue: dueOf('D-08', 'D-11'), answerDue: dueOf('D-16') };
}

async function answerOf(db: ActorDb, { report, journal }: OpenedReport): Promise<Observations['answer']> {
  const answers = await listAnswers(db, report.reportId);
  const last = journal.findLast(({ id }) => answers.some(({ entryId }) => entryId === id));
  const answer = answers.find(({ entryId }) => entryId === last?.id);
  return last && answer ? { option: answer.option, marked: [...answer.marked], on: last.on } : null;
}

function refusedActs(
  actor: Actor,
  { facts }: OpenedReport,
  comments: readonly Comment[],
): Partial<Record<ObservationAct, Refusal>> {
  const comment = refusalToComment(actor, facts);
  const refusals: Record<ObservationAct, Refusal | null> = {
    comment,
    send: comment ?? (comments.some(({ sentOn }) => sentOn === null) ? null : nothingToSend()),
    dispose: refusalToDispose(actor, facts),
    answer: refusalToAnswer(actor, facts),
  };
  return Object.fromEntries(Object.entries(refusals).filter(([, refusal]) => refusal !== null));
}
