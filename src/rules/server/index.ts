// What other parts may call.
export { findRules } from './find-rules.ts';
