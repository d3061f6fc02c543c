// What other parts may call. Everything else in this folder is this part's own business.
export { repliesHandlers } from './routes.ts';
export { openTrainingReplies } from './training.ts';
