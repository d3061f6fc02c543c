import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type OpenedReport, openReport } from '../../reports/server/index.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { refusalToComment, refusalToDispose } from '../acts.ts';
import { nothingToSend } from '../refusals.ts';
import type { Comment, ObservationAct, Observations } from '../shapes.ts';
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
    commentsDue: await commentsDue(db, actor, opened.report.fileId, today),
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

/** Until when the State may comment in time, by the clocks of the visit that this reader knows. */
async function commentsDue(db: ActorDb, actor: Actor, fileId: string, today: Day): Promise<Day | null> {
  const { clocks } = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const period = clocks.findLast(
    ({ id, outcome }) => (id === 'D-08' || id === 'D-11') && running.includes(outcome),
  );
  return period?.due ?? null;
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
  };
  return Object.fromEntries(Object.entries(refusals).filter(([, refusal]) => refusal !== null));
}
