// What other parts may call. Everything else in this folder is this part's own business.
export { importMeetings } from './import-meetings.ts';
export { meetingsHandlers } from './routes.ts';
