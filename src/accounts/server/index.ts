// What other parts may call.
export { inviteFirstAdministrator } from './invite-account.ts';
export { invitationQueues } from './mail-invitation.ts';
export { accountsHandlers } from './routes.ts';
