import type { Handlers } from '../../http/server/mount.ts';
import type { receiptsContract } from '../contract.ts';
import { getReceipt, isGenuine, listReceipts } from './receipts.ts';

export const receiptsHandlers: Handlers<typeof receiptsContract> = {
  listReceipts: ({ db, actor, query }) => listReceipts(db, actor, query),
  getReceipt: ({ db, params }) => getReceipt(db, params.receiptId),
  checkReceipt: async ({ db, body }) => ({ genuine: await isGenuine(db, body.text) }),
};
