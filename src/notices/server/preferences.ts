import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import { append } from '../../platform/server/journal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusalToDoWithout } from '../acts.ts';
import { sayNotice } from './compose.ts';
import { addFeed, endFeed, findFeed, newFeedToken } from './feed-store.ts';
import { listKinds } from './notice-store.ts';
import { findPreferences, keepPreferences, type Preferences } from './preference-store.ts';

export type Moment = { readonly today: Day; readonly now: Instant };

/** What this person chose, or what holds until they choose; and the kinds there are to choose from. */
export async function getPreferences(db: ActorDb, { personId, language }: Actor, zone: string) {
  const kinds = await listKinds(db, personId);
  const stateNames = await listStateNames(
    db,
    language,
    kinds.flatMap(({ stateCode }) => stateCode ?? []),
  );
  const chosen = (await findPreferences(db, [personId])).get(personId);
  const { personId: _, ...shown } = chosen ?? unchosen(personId, language, zone);
  const feed = await findFeed(db, personId);
  return {
    ...shown,
    feed: feed ?? null,
    kinds: kinds.map((last) => ({
      kind: last.kind,
      statutory: last.statutory,
      says: sayNotice(last, { language, stateNames }),
    })),
  };
}

/** Keeps what this person chose. Mails that a rule asks for can be gathered, and not switched off. */
export async function savePreferences(
  db: ActorDb,
  actor: Actor,
  chosen: Omit<Preferences, 'personId'>,
  { zone }: { readonly zone: string },
) {
  const { personId } = actor;
  refuseIf(refusalToDoWithout(chosen.withoutMail, await listKinds(db, personId))); // notices that a rule asks for
  if (!(await keepPreferences(db, { ...chosen, personId }))) throw new Refused(stale());
  return getPreferences(db, actor, zone);
}

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

export const feedPath = (token: string): string => `/calendar/${token}.ics`;

async function enter(db: ActorDb, by: string, event: string, { today, now }: Moment): Promise<void> {
  await append(db, { chain: 'body:house', event, on: today, recordedAt: now, by, seenBy: [] });
}

const unchosen = (personId: string, language: Actor['language'], zone: string): Preferences => ({
  ...{ personId, language, zone },
  ...{ digest: 'at-once', atHour: 8, withoutMail: [], version: 0 },
});
