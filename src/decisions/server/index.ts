// What other parts may call. Everything else in this folder is this part's own business.
export { knownDecisions } from './decision-store.ts';
export { findDecisions } from './find-decisions.ts';
export { getDecision } from './get-decision.ts';
export { openWrittenProcedure } from './open-written-procedure.ts';
export { decisionQueues } from './queues.ts';
export { recordMeetingDecision } from './record-meeting-decision.ts';
export { type RequiredDecision, requireDecision } from './require-decision.ts';
export { decisionsHandlers } from './routes.ts';
export { holdText, objectToText } from './speak.ts';
