// What other parts may call. Everything else in this folder is this part's own business.

export {
  bestText,
  type DecisionRow,
  insertDecision,
  insertTexts,
  knownDecisions,
  listTexts,
  updateDecision,
} from './decision-store.ts';
export { findDecisions } from './find-decisions.ts';
export { stateConcerned, textVersions } from './given-subject.ts';
export {
  type DecisionForAct,
  type OpenedDecision,
  openDecision,
  openDecisionForAct,
  refuseStale,
} from './opened-decision.ts';
export { readSeal } from './read-seal.ts';
export { recordMeetingDecision } from './record-meeting-decision.ts';
export { type RequiredDecision, requireDecision } from './require-decision.ts';
export { decisionsHandlers } from './routes.ts';
export { sealedColumns } from './seal.ts';
