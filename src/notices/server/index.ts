// What other parts may call.

export { announce } from './announce.ts';
export type { Announcement } from './announcement.ts';
export { keepInOutbox } from './delivery-store.ts';
export { noticesHandlers } from './routes.ts';
export { heldMailSweep, type MailSetup, mailQueues } from './send-mail.ts';
