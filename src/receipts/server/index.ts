// What other parts may call. Everything else in this folder is this part's own business.
export { giveReceipt, isGenuine } from './receipts.ts';
export { receiptsHandlers } from './routes.ts';
export { receiptQueues } from './tell-of-receipt.ts';
