// What other parts may call. Everything else in this folder is this part's own business.
export { type DocumentClass, readersOf } from '../classes.ts';
export { fileDocument } from './file-document.ts';
export { type RequiredDocument, requireDocument } from './get-document.ts';
export { openEdition } from './open-edition.ts';
export { functionOf } from './reading-store.ts';
export { receiveUpload } from './receive-upload.ts';
export { findDocuments, listDocuments } from './register.ts';
export { documentsHandlers } from './routes.ts';
export { documentSweeps } from './sweep-uploads.ts';
export { fileTrainingPaper } from './training-papers.ts';
