// What other parts may call. Everything else in this folder is this part's own business.
export type { Question } from '../shapes.ts';
export { findEditionInForce, listAsked } from './edition-store.ts';
export { importQuestions } from './import-questions.ts';
export { adoptEdition, putForwardEdition } from './keep-editions.ts';
export { questionsHandlers } from './routes.ts';
export { openTrainingQuestions } from './training-questions.ts';
