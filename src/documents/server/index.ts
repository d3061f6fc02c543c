// What other parts may call. Everything else in this folder is this part's own business.
export { type DocumentClass, readersOf } from '../classes.ts';
export { listEditions } from './edition-store.ts';
export { findDocuments } from './find-documents.ts';
export { existingDocument, getDocument, type RequiredDocument, requireDocument } from './get-document.ts';
export { openEdition } from './open-edition.ts';
export { functionOf } from './reading-store.ts';
export { listDocuments } from './register.ts';
export { documentsHandlers } from './routes.ts';
