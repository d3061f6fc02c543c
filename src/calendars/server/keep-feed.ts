import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { addFeed, endFeed, newFeedToken } from './feed-store.ts';

type Moment = { readonly today: Day; readonly now: Instant };

/** The path of a new feed, which is told this once; the one before ends. */
export async function renewFeed(
  db: ActorDb,
  { personId }: Actor,
  showsContent: boolean,
  { today, now }: Moment,
): Promise<{ path: string }> {
  await endFeed(db, personId, now);
  const token = newFeedToken();
  await addFeed(db, personId, { token, showsContent, now });
  await enter(db, personId, 'calendar-feed-made', { today, now });
  return { path: feedPath(token) };
}

/** Ends the feed of this person, where there is one. */
export async function stopFeed(db: ActorDb, { personId }: Actor, { today, now }: Moment) {
  const ended = await endFeed(db, personId, now);
  if (ended) await enter(db, personId, 'calendar-feed-ended', { today, now });
  return { ended };
}

const feedPath = (token: string): string => `/calendar/${token}.ics`;

async function enter(db: ActorDb, by: string, event: string, { today, now }: Moment): Promise<void> {
  await append(db, { chain: 'body:house', event, on: today, recordedAt: now, by, seenBy: [] });
}
