import { withActor } from '../../database/server/with-actor.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { calendarsContract } from '../contract.ts';
import { renewFeed, stopFeed } from './keep-feed.ts';

/** Binds the contract to its functions. */
export const calendarsHandlers: Handlers<typeof calendarsContract> = {
  renewFeed: ({ database, actor, today, now, body }) =>
    withActor(database, actor, (db) => renewFeed(db, actor, body.showsContent, { today, now })),
  endFeed: ({ db, actor, today, now }) => stopFeed(db, actor, { today, now }),
};
