// What other parts may call. Everything else in this folder is this part's own business.
export { getDecision } from './get-decision.ts';
export { openWrittenProcedure } from './open-written-procedure.ts';
export { proceedingsQueues } from './queues.ts';
export { proceedingsHandlers } from './routes.ts';
export { holdText, objectToText } from './speak.ts';
