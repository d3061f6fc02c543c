import type { Handlers } from '../../http/server/mount.ts';
import type { eventsContract } from '../contract.ts';
import { correctEvent } from './correct-event.ts';
import { getJournalOfFile } from './journal-of-file.ts';
import { recordEvent } from './record-event.ts';

/** Binds the contract to its functions. */
export const eventsHandlers: Handlers<typeof eventsContract> = {
  getVisitJournal: ({ db, actor, params, query }) => getJournalOfFile(db, actor, params.fileId, query),
  recordEvent: ({ db, actor, today, now, params, body }) =>
    recordEvent(db, actor, params.fileId, body, { today, now }),
  correctEvent: ({ db, actor, today, now, params, body }) =>
    correctEvent(db, actor, params, body, { today, now }),
};
