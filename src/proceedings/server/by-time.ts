import type { ActorDb } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import type { Rule } from '../../silence/contract.ts';
import { closingOf, roundOf, type Written } from '../../silence/server/index.ts';

// What is done when its time comes. The clock decides, whether anybody works or not; a job reminds, tells, and puts the
// end on record.

export const queueNames = {
  close: 'decisions-close',
  remind: 'decisions-remind',
  tell: 'decisions-tell',
} as const;

type Timed = {
  readonly row: { readonly decisionId: string };
  readonly rule: Pick<Rule, 'reminderHours'> | null;
};

/** Leaves what is to be done at the closing and before it, as the closing now is; once for each closing there was. */
export async function enqueueByTime(db: ActorDb, { row, rule }: Timed, written: Written): Promise<void> {
  const round = roundOf(written);
  const closing = closingOf(round);
  if (closing === null) return;
  const { decisionId } = row;
  const closesAt = new Date(closing).toISOString();
  const payload = { decisionId, round: round.number, closesAt };
  const key = `${decisionId}:${round.number}:${closesAt}`;
  await enqueue(db, { queue: queueNames.close, payload, dedupeKey: `written-close:${key}`, runAt: closesAt });

  for (const hours of rule?.reminderHours ?? []) {
    const remindAt = closing - hours * 3_600_000;
    if (remindAt <= written.lastAt) continue;
    const runAt = new Date(remindAt).toISOString();
    const dedupeKey = `written-remind:${key}:${hours}`;
    await enqueue(db, { queue: queueNames.remind, payload, dedupeKey, runAt });
  }
}

export const noticeKinds = [
  'opened',
  'reminder',
  'objection',
  'late-objection',
  'hold',
  'lifted',
  'withdrawn',
  'closed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

type ToTell = {
  readonly decisionId: string;
  readonly round: number;
  readonly what: NoticeKind;
  /** What tells it from another of its kind: the entry that caused it, or the closing it is about. */
  readonly cause?: string;
};

/** Leaves word for the members to whom the round was sent; the worker tells them. */
export async function enqueueNotice(
  db: ActorDb,
  { decisionId, round, what, cause = 'once' }: ToTell,
): Promise<void> {
  const dedupeKey = `written-tell:${decisionId}:${round}:${what}:${cause}`;
  await enqueue(db, { queue: queueNames.tell, payload: { decisionId, round, what, cause }, dedupeKey });
}
