// What other parts may call. Everything else in this folder is this part's own business.
export { importProgrammeFacts } from './import-facts.ts';
export { programmeHandlers } from './routes.ts';
export { openTrainingProgramme } from './training.ts';
