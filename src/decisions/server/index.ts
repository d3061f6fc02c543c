// What other parts may call. Everything else in this folder is this part's own business.
export { findDecisions } from './find-decisions.ts';
export { decisionQueues } from './queues.ts';
export { type RequiredDecision, requireDecision } from './require-decision.ts';
export { decisionsHandlers } from './routes.ts';
