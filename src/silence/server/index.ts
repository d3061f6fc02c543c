// What other parts may call. Everything else in this folder is this part's own business.

export {
  closingOf,
  type End,
  fullMinute,
  type Hold,
  isObjected,
  reduce,
  roundOf,
  type Spoken,
  type Stage,
  stageAt,
  standAt,
  type Written,
  type WrittenEvent,
} from '../written-procedure.ts';
export { insertAddressees, listAddressees } from './addressee-store.ts';
export { listMembers } from './members.ts';
export { periodOf } from './period.ts';
export { readCourse } from './read-course.ts';
export { silenceHandlers } from './routes.ts';
export { findRuleInForce, getRule } from './rule-store.ts';
export { eventNames, foldSteps, listSteps, type Step } from './steps.ts';
export { enterRule } from './written-rule.ts';
