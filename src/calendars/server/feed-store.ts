import { createHash, randomBytes } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

/** A new token of 256 random bits. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: it cannot be guessed back, so a fast hash is enough. */
export const feedDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The feed of this person that is in use. */
export function findFeed(db: ActorDb, personId: string) {
  return db
    .selectFrom('calendar_feed')
    .select(['made_at as madeAt', 'shows_content as showsContent'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Ends the feed of this person; false when there was none. */
export async function endFeed(db: ActorDb, personId: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('calendar_feed')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type NewFeed = { readonly token: string; readonly showsContent: boolean; readonly now: Instant };

export async function addFeed(db: ActorDb, personId: string, { token, showsContent, now }: NewFeed) {
  await db
    .insertInto('calendar_feed')
    .values({
      person_id: personId,
      token_sha256: feedDigest(token),
      shows_content: showsContent,
      made_at: now,
    })
    .execute();
}
