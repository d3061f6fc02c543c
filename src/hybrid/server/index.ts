// What other parts may call. Everything else in this folder is this part's own business.
export { chooseHybridForm } from './choose-hybrid-form.ts';
export { listPendingHybrid } from './pending-hybrid.ts';
export { recordHybridDecision } from './record-hybrid-decision.ts';
export { hybridHandlers } from './routes.ts';
