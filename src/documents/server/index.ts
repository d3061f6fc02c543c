// What other parts may call. Everything else in this folder is this part's own business.
export { type DocumentClass, readersOf } from '../classes.ts';
export { type RequiredDocument, requireDocument } from './get-document.ts';
export { openEdition } from './open-edition.ts';
export { giveReceipt, isGenuine } from './receipts.ts';
export { findDocuments, listDocuments } from './register.ts';
export { documentsHandlers } from './routes.ts';
export { sweepUploads } from './sweep-uploads.ts';
export { documentQueues, documentSweeps } from './tell-of-receipt.ts';
export { fileTrainingPaper } from './training-papers.ts';
