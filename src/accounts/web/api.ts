import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { accountsContract } from '../contract.ts';

type Accounts = typeof accountsContract;

const operations = {
  listAccounts: ['GET', '/accounts'],
  listInvitable: ['GET', '/accounts/invitable'],
  inviteAccount: ['POST', '/accounts'],
  sendInvitation: ['POST', '/accounts/:personId/invitation'],
  makeInvitationLink: ['POST', '/accounts/:personId/link'],
  endAccount: ['POST', '/accounts/:personId/end'],
  handOverAccount: ['POST', '/accounts/:personId/hand-over'],
  askRecovery: ['POST', '/accounts/:personId/recovery'],
  confirmRecovery: ['POST', '/accounts/:personId/recovery/confirm'],
  readInvitation: ['POST', '/invitations/read'],
  acceptInvitation: ['POST', '/invitations/accept'],
} as const satisfies Operations<Accounts>;

export const accounts = createClient<Accounts>(operations);

export type Account = Received<Accounts['listAccounts']>['rows'][number];
export type Invitable = Received<Accounts['listInvitable']>['rows'][number];
export type AccountsQuery = NonNullable<Sent<Accounts['listAccounts']>['query']>;

export function accountsQuery(query: AccountsQuery = {}) {
  return queryOptions({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ signal }) => accounts.listAccounts({ query }, { signal }),
  });
}

/** Every list of accounts that was read, whatever was asked for. */
export const allAccounts = { queryKey: ['accounts', 'list'] } as const;

export function invitableQuery() {
  return queryOptions({
    queryKey: ['accounts', 'invitable'],
    queryFn: ({ signal }) => accounts.listInvitable({}, { signal }),
  });
}

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['accounts', 'invitation', token],
    queryFn: ({ signal }) => accounts.readInvitation({ body: { token } }, { signal }),
    retry: false,
  });
}
