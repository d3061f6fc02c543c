import type { Handlers } from '../../http/server/mount.ts';
import type { accountsContract } from '../contract.ts';
import { askRecovery, confirmRecovery, endAccount, handOverAccount } from './end-account.ts';
import { inviteAccount, makeInvitationLink, sendInvitation } from './invite-account.ts';
import { acceptInvitation, readInvitation } from './join.ts';
import { listAccounts, listInvitable } from './list-accounts.ts';

export const accountsHandlers: Handlers<typeof accountsContract> = {
  listAccounts: ({ db, actor, query }) => listAccounts(db, actor, query),
  listInvitable: ({ db, actor }) => listInvitable(db, actor),
  inviteAccount: ({ db, actor, body: { key: _, ...asked }, ...at }) => inviteAccount(db, actor, asked, at),
  sendInvitation: ({ db, actor, params, ...at }) => sendInvitation(db, actor, params.personId, at),
  makeInvitationLink: ({ db, actor, params, ...at }) => makeInvitationLink(db, actor, params.personId, at),
  endAccount: ({ db, actor, params, body, ...at }) => endAccount(db, actor, { ...params, ...body }, at),
  handOverAccount: ({ db, actor, params, body, ...at }) =>
    handOverAccount(db, actor, { ...params, ...body }, at),
  askRecovery: ({ db, actor, params, body, ...at }) => askRecovery(db, actor, { ...params, ...body }, at),
  confirmRecovery: ({ db, actor, params, body, ...at }) =>
    confirmRecovery(db, actor, { ...params, ...body }, at),

  readInvitation: ({ database, actor, body }) => readInvitation(database, body.token, actor.language),
  acceptInvitation: async ({ database, body, client, session }) => {
    const { personId, token, until } = await acceptInvitation(database, body, client);
    session.open(token, until);
    return { personId };
  },
};
