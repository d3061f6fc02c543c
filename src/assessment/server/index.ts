// What other parts may call. Everything else in this folder is this part's own business.
export { changeOf, rollUp, shortfallOf, type ThemeRating } from '../roll-up.ts';
export {
  type AnswerRow,
  changeAnswer,
  findAnswer,
  findAnswerById,
  insertAnswers,
  listAnswers,
  listEarlier,
  listPrevious,
  type Words,
} from './answer-store.ts';
export { type AssessmentRecord, findLatest, openAssessment } from './assessment-store.ts';
export { beginAssessment } from './begin-assessment.ts';
export { enterAct, type Moment } from './enter-act.ts';
export { moveAssessment } from './move-assessment.ts';
export { listRatings, type StateRating } from './ratings-store.ts';
export { assessmentHandlers } from './routes.ts';
export { type Belongs, insertSources, listSources, type NewSource } from './source-store.ts';
export { openTrainingAssessments } from './training-assessments.ts';
