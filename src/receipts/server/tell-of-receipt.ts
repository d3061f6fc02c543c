import { listHolders } from '../../access/server/index.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { JobHandler, Queue } from '../../jobs/server/worker.ts';
import { announce } from '../../notices/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { receiptQueue } from './queues.ts';
import { getReceipt } from './receipts.ts';

/** Tells those who act for the State that there is a receipt for an act of it. */
const tellOfReceipt: JobHandler = ({ receiptId }, { database }) =>
  withActor(database, systemActor, async (db) => {
    const receipt = await getReceipt(db, String(receiptId));
    const { stateCode, event, receivedOn, fileId } = receipt;
    const holders = await listHolders(db, {
      roles: ['permanent-mission', 'national-focal-point'],
      stateCode,
    });
    await announce(db, {
      kind: 'documents.notice.receipt',
      to: holders.map(({ personId }) => personId),
      values: { event, on: receivedOn },
      link: `/documents/receipts/${receipt.receiptId}`,
      lawfulOn: receivedOn,
      dedupeKey: `receipt:${receipt.receiptId}`,
      restricted: true,
      statutory: false,
      stateCode,
      fileId,
    });
  });

/** What this part has done without a person. */
export const receiptQueues: Readonly<Record<string, Queue>> = { [receiptQueue]: tellOfReceipt };
