// What other parts may call. Everything else in this folder is this part's own business.
export { fileDocument } from './file-document.ts';
export { receiveUpload } from './receive-upload.ts';
export { filingHandlers } from './routes.ts';
export { filingSweeps } from './sweep-uploads.ts';
export { fileTrainingPaper } from './training-papers.ts';
