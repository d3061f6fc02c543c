import { z } from 'zod';
import { Sha256 } from '../documents/contract.ts';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, Instant, Language, StateCode } from '../platform/schemas.ts';

export const Receipt = z
  .object({
    receiptId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    fileId: z.uuid(),
    event: z.string(),
    receivedOn: Day,
    enteredAs: z.string(),
    onPaper: z.boolean(),
    documentId: z.uuid().nullable(),
    entryId: z.uuid(),
    entryHash: Sha256,
    issuedAt: Instant,
    /** In what language it was given. */
    language: Language,
    /** In sentences, in that language. */
    words: z.array(z.string()).readonly(),
    /** What can be checked outside, letter for letter. */
    text: z.string(),
  })
  .meta({ id: 'DocumentReceipt' });
export type Receipt = z.infer<typeof Receipt>;

const ReceiptKey = z.tuple([Instant, z.uuid()]);

export const receiptsContract = contract({
  listReceipts: {
    method: 'GET',
    path: '/document-receipts',
    may: 'read-receipts',
    summary: 'Receipts given for acts of States, the latest first',
    query: z.object({ file: z.uuid().optional(), ...pageQuery(ReceiptKey) }),
    response: page(Receipt.omit({ words: true, text: true }), ReceiptKey),
  },
  getReceipt: {
    method: 'GET',
    path: '/document-receipts/:receiptId',
    may: 'read-receipts',
    summary: 'One receipt, in sentences and as the text that can be checked outside',
    params: z.object({ receiptId: z.uuid() }),
    response: Receipt,
    refusals: ['receipts.not-found'],
  },
  checkReceipt: {
    method: 'POST',
    path: '/receipt-checks',
    may: 'read-public',
    summary:
      'Whether this text is a receipt that was given, and its line still stands. Says nothing else, to anybody',
    body: z.object({ text: z.string().max(4000) }),
    response: z.object({ genuine: z.boolean() }),
  },
});
