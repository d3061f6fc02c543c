import { sql } from 'kysely';
import { enqueue } from '../../platform/server/jobs/enqueue.ts';
import type { Coded } from '../../platform/server/journal.ts';
import { hasMessage } from '../../platform/server/messages.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { nextDigest } from '../digest.ts';
import { addDelivery } from './delivery-store.ts';
import { addNotice } from './notice-store.ts';
import { findPreferences, type Preferences } from './preference-store.ts';
import { digestQueue, mailQueue } from './queues.ts';

export type Announcement = {
  /** Message id in the catalogue of the part that tells it. */
  readonly kind: string;
  /** Ids of persons. */
  readonly to: readonly string[];
  /** What the message has blanks for: codes, days, numbers. A State stands in `stateCode` and is named to each in their language as {state}. */
  readonly values: Readonly<Record<string, Coded>>;
  /** The page it is about: `/visits/...`. */
  readonly link: string;
  /** The day the rules give it. */
  readonly lawfulOn: Day;
  /** One notice for each person and key, for ever. */
  readonly dedupeKey: string;
  /** Of its content nothing may leave the house by mail. */
  readonly restricted: boolean;
  /** Rests on a rule of the procedure, so that its mail can be gathered and not switched off; it does when left out. */
  readonly statutory?: boolean;
  readonly stateCode?: string;
  readonly fileId?: string;
};

/**
 * Stores a notice for each person and leaves its mail to the worker, all in the transaction of its cause. Gives how many
 * are new: a person who has the notice already gets no second one. Called as the worker.
 */
export async function announce(db: ActorDb, announcement: Announcement): Promise<number> {
  if (!hasMessage('en', announcement.kind)) throw new Error(`no message says ${announcement.kind}`);
  const now = await momentOf(db);
  const preferences = await findPreferences(db, announcement.to);
  let added = 0;
  for (const personId of new Set(announcement.to)) {
    const noticeId = await addNotice(db, personId, announcement);
    if (!noticeId) continue;
    added += 1;
    await leaveMail(db, { personId, noticeId, announcement, now, chosen: preferences.get(personId) });
  }
  return added;
}

type Left = {
  readonly personId: string;
  readonly noticeId: string;
  readonly announcement: Announcement;
  readonly now: Instant;
  readonly chosen: Preferences | undefined;
};

async function leaveMail(db: ActorDb, { personId, noticeId, announcement, now, chosen }: Left) {
  const { kind, statutory = true } = announcement;
  if (!statutory && chosen?.withoutMail.includes(kind)) {
    await addDelivery(db, { noticeId, personId, state: 'not-wanted', message: null });
    return;
  }
  if (!chosen || chosen.digest === 'at-once') {
    const message = `notice-${noticeId}`;
    await addDelivery(db, { noticeId, personId, state: 'queued', message });
    await enqueue(db, { queue: mailQueue, payload: { message }, dedupeKey: `mail:${message}` });
    return;
  }
  const { day, at } = nextDigest(chosen, now);
  await addDelivery(db, { noticeId, personId, state: 'queued', message: null });
  await enqueue(db, {
    queue: digestQueue,
    payload: { personId, day },
    dedupeKey: `digest:${personId}:${day}`,
    runAt: at,
  });
}

async function momentOf(db: ActorDb): Promise<Instant> {
  const { rows } = await sql<{ now: Instant }>`select app.now() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database did not say what time it is');
  return row.now;
}
