import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import { hasMessage } from '../../platform/server/messages.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { nextDigest } from '../digest.ts';
import type { Announcement } from './announcement.ts';
import { addDelivery } from './delivery-store.ts';
import { addNotice } from './notice-store.ts';
import { findPreferences, type Preferences } from './preference-store.ts';
import { digestQueue, mailQueue } from './queues.ts';

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
