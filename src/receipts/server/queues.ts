/** Jobs that tell a State of a receipt. */
export const receiptQueue = 'document-receipts';
