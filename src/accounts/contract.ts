import { z } from 'zod';
import { accountFunctions } from '../access/contract.ts';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, IdempotencyKey, Instant, Language, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { BodyId } from '../registry/contract.ts';
import { invitationMails } from './acts.ts';

const statuses = ['invited', 'active', 'ended'] as const;

/** An account, with what the reader may do with it now. */
export const Account = z
  .object({
    personId: z.uuid(),
    /** Null until the invitation was taken, for fictional persons, and once erased. */
    name: z.string().nullable(),
    /** For those who keep the account; null for others. */
    mailAddress: z.string().nullable(),
    functionId: z.string(),
    /** A State by its code or another body by its id; null for somebody who acts for none. */
    bodyId: z.string().nullable(),
    bodyName: z.string().nullable(),
    status: z.enum(statuses),
    endedOn: Day.nullable(),
    /** Administers the accounts of the own body. */
    keepsBody: z.boolean(),
    training: z.boolean(),
    version: z.int(),
    /** The open invitation: until when its link is good. */
    invitedUntil: Instant.nullable(),
    /** How the mail with that link stands; null where there is none, or the keeper made a link to show. */
    invitationMail: z.enum(invitationMails).nullable(),
    recoveryAsked: z.boolean(),
    refused: z.object({
      send: Refusal.nullable(),
      end: Refusal.nullable(),
      handOver: Refusal.nullable(),
      askRecovery: Refusal.nullable(),
      confirmRecovery: Refusal.nullable(),
    }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

const AccountKey = z.tuple([z.string(), z.uuid()]);
const params = z.object({ personId: z.uuid() });
const act = z.object({ version: Version, key: IdempotencyKey });
const kept = [
  'accounts.not-found',
  'accounts.not-open',
  'accounts.of-training',
  'accounts.body-keeps-itself',
] as const;

export const Invited = z.object({
  functionId: z.string(),
  bodyName: z.string().nullable(),
  mailAddress: z.string().nullable(),
  name: z.string().nullable(),
  language: Language,
  until: Instant,
});
const Token = z.string().regex(/^[\w-]{43}$/);

/** How accounts begin, pass on and end. */
export const accountsContract = contract({
  listAccounts: {
    method: 'GET',
    path: '/accounts',
    may: 'read-accounts',
    summary: 'Who acts for the body of the reader; all accounts, for administrators of the house',
    query: z.object({
      search: z.string().trim().min(1).max(100).optional(),
      status: z.enum(statuses).optional(),
      ...pageQuery(AccountKey, { usual: 100, most: 200 }),
    }),
    response: page(Account, AccountKey).extend({
      /** Whose accounts the reader keeps: every body's, one body's, or nobody's. */
      keeps: z.union([z.literal('every-body'), z.object({ bodyId: z.string() }), z.null()]),
    }),
  },
  listInvitable: {
    method: 'GET',
    path: '/accounts/invitable',
    may: 'keep-accounts',
    summary: 'Bodies the reader may invite people to, and what these may be there',
    response: z.object({
      rows: z.array(
        z.object({
          bodyId: z.string().nullable(),
          bodyName: z.string().nullable(),
          functions: z.array(z.enum(accountFunctions)),
          mayKeepItself: z.boolean(),
        }),
      ),
    }),
  },
  inviteAccount: {
    method: 'POST',
    path: '/accounts',
    may: 'keep-accounts',
    summary: 'Invites somebody to an account of their own; the link is mailed to the address',
    body: z.object({
      mailAddress: z.email().max(254),
      bodyId: z.union([StateCode, BodyId]).nullable(),
      function: z.enum(accountFunctions),
      keepsBody: z.boolean(),
      language: Language,
      key: IdempotencyKey,
    }),
    response: Account,
    refusals: [
      'accounts.body-not-found',
      'accounts.body-keeps-itself',
      'accounts.function-not-of-body',
      'accounts.address-taken',
    ],
  },
  sendInvitation: {
    method: 'POST',
    path: '/accounts/:personId/invitation',
    may: 'keep-accounts',
    summary:
      'Mails a new link for the open invitation; the one before it is worth nothing once it is on its way',
    params,
    body: z.object({ key: IdempotencyKey }),
    response: Account,
    refusals: [...kept, 'accounts.nobody-invited'],
  },
  makeInvitationLink: {
    method: 'POST',
    path: '/accounts/:personId/link',
    may: 'keep-accounts',
    summary:
      'A new link for the open invitation, shown this once; the one before it is worth nothing from now on',
    params,
    response: z.object({ path: z.string(), until: Instant }),
    refusals: [...kept, 'accounts.nobody-invited'],
  },
  endAccount: {
    method: 'POST',
    path: '/accounts/:personId/end',
    may: 'keep-accounts',
    summary: 'Ends an account and all its sessions, or withdraws the invitation to it',
    params,
    body: act,
    response: Account,
    refusals: [...kept, 'accounts.last-administrator'],
  },
  handOverAccount: {
    method: 'POST',
    path: '/accounts/:personId/hand-over',
    may: 'keep-accounts',
    summary: 'Gives what somebody does to a successor of the same body, and ends the account at that moment',
    params,
    body: act.extend({ successorId: z.uuid() }),
    response: Account,
    refusals: [...kept, 'accounts.no-successor'],
  },
  askRecovery: {
    method: 'POST',
    path: '/accounts/:personId/recovery',
    may: 'keep-accounts',
    summary: 'Asks that somebody who lost every way in be invited anew; a second person has to confirm it',
    params,
    body: act,
    response: Account,
    refusals: kept,
  },
  confirmRecovery: {
    method: 'POST',
    path: '/accounts/:personId/recovery/confirm',
    may: 'keep-accounts',
    summary: 'Confirms a recovery as the second person: sessions and ways in end, and an invitation is open',
    params,
    body: act,
    response: Account,
    refusals: [...kept, 'accounts.recovery-not-asked', 'accounts.second-person-needed'],
  },
  readInvitation: {
    method: 'POST',
    path: '/invitations/read',
    may: 'read-public',
    summary: 'What the invitation of a link is for; the token is in the body so that no log keeps it',
    body: z.object({ token: Token }),
    transaction: 'own',
    response: Invited,
    refusals: ['accounts.invitation-worthless'],
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitations/accept',
    may: 'read-public',
    summary: 'Takes an invitation, once, and opens a short session in which the first way in is set up',
    body: z.object({
      token: Token,
      name: z.string().trim().min(2).max(120),
      language: Language,
      /** The account is for this one person, and nobody else is let in by it. */
      personal: z.literal(true),
    }),
    transaction: 'own',
    response: z.object({ personId: z.uuid() }),
    refusals: ['accounts.invitation-worthless'],
  },
});
