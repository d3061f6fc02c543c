import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { type Entered, recordEvent } from '../../events/server/index.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type Given, openFile } from '../../visits/server/index.ts';
import { consentOf } from '../acts.ts';
import type { consentContract } from '../contract.ts';
import { tellQueue } from './queues.ts';

type Asked = Omit<z.output<(typeof consentContract)['answerConsent']['body']>, 'key'>;

/**
 * Enters what the State answered. Whoever declined or took consent back stops the preparation by that entry alone; the
 * Committee is told.
 */
export async function answerConsent(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { answer, ...asked }: Asked,
  given: Given,
): Promise<Entered> {
  const entered = await recordEvent(db, actor, fileId, { event: `consent-${answer}`, ...asked }, given);
  if (answer === 'declined') await leaveWord(db, actor, { fileId, entryId: entered.entryId, on: asked.on }); // [V-026]
  return entered;
}

type Declined = { readonly fileId: string; readonly entryId: string; readonly on: Day };

/** Leaves it to the worker to tell the Committee, in the transaction of the answer. */
async function leaveWord(db: ActorDb, actor: Actor, { fileId, entryId, on }: Declined): Promise<void> {
  const { journal, visit } = await openFile(db, actor, fileId);
  const { number, stateCode } = visit;
  const what = consentOf(journal).standing === 'withdrawn' ? 'withdrawn' : 'declined';
  await enqueue(db, {
    queue: tellQueue,
    payload: { fileId, number, stateCode, entryId, on, what },
    dedupeKey: `${tellQueue}:${entryId}`,
  });
}
