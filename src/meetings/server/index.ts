// What other parts may call. Everything else in this folder is this part's own business.
export { listAgenda } from './agenda-store.ts';
export { importMeetings } from './import-meetings.ts';
export { chain, entering } from './journal.ts';
export { planMeeting } from './plan-meeting.ts';
export { putDecision } from './put-decision.ts';
export { putPaper } from './put-paper.ts';
export { meetingsHandlers } from './routes.ts';
export { settleMeeting } from './settle-meeting.ts';
