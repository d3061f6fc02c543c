import { type AccountFunction, type ActingBody, functionsOf, mayKeepItself } from '../access/contract.ts';
import { notPermitted } from '../access/refusals.ts';
import type { Actor } from '../platform/actor.ts';
import type { Refusal } from '../platform/refusal.ts';
import {
  accountNotOpen,
  accountOfTraining,
  bodyKeepsItself,
  functionNotOfBody,
  lastAdministrator,
  nobodyInvited,
  recoveryNotAsked,
  secondPersonNeeded,
} from './refusals.ts';

/** An account as far as the acts on it are concerned. */
export type KeptAccount = {
  readonly personId: string;
  readonly bodyId: string | null;
  readonly audience: string;
  readonly status: 'invited' | 'active' | 'ended';
  readonly keepsBody: boolean;
  readonly training: boolean;
  readonly recoveryAskedBy: string | null;
};

/** How the mail with the link of an invitation stands. */
export const invitationMails = ['queued', 'sent', 'kept', 'no-server', 'failed'] as const;
export type InvitationMail = (typeof invitationMails)[number];

/** Whoever acts on accounts. */
export type Keeper = Pick<Actor, 'personId' | 'audience'> & {
  /** The body whose accounts this person keeps, beside administrators of the house. */
  readonly keptBody: string | null;
};

/** Who else administers the accounts of the body, apart from the person concerned. */
export type Others = { readonly keepers: number };

/** Why nobody may be invited to this by the keeper; null when somebody may. */
export function refusalToInvite(
  keeper: Keeper,
  asked: {
    readonly bodyId: string | null;
    readonly function: AccountFunction;
    readonly keepsBody: boolean;
  },
  body: ActingBody | null,
  others: Others,
): Refusal | null {
  if (!isKeptBy(keeper, asked.bodyId)) return notPermitted();
  if (!functionsOf(body).includes(asked.function)) return functionNotOfBody();
  if (asked.keepsBody && !mayKeepItself(body)) return functionNotOfBody();
  return refusalToStandIn(keeper, asked, others, 1);
}

/** Why no new link may be made; null when one may. */
export function refusalToSend(keeper: Keeper, account: KeptAccount, others: Others): Refusal | null {
  if (account.status !== 'invited') return nobodyInvited();
  return refusalToKeep(keeper, account, others);
}

/** Why the account may not be ended, or an invitation to it withdrawn; null when it may. */
export function refusalToEnd(keeper: Keeper, account: KeptAccount, others: Others): Refusal | null {
  if (account.status === 'ended') return accountNotOpen();
  const isLast = account.status === 'active' && isAdministering(account) && others.keepers === 0;
  return refusalToKeep(keeper, account, others) ?? (isLast ? lastAdministrator() : null);
}

/** Why it may not be handed over; null when it may. */
export function refusalToHandOver(keeper: Keeper, account: KeptAccount, others: Others): Refusal | null {
  if (account.status !== 'active') return accountNotOpen();
  return refusalToKeep(keeper, account, others);
}

/** Why recovery may not be asked for; null when it may. */
export function refusalToAskRecovery(keeper: Keeper, account: KeptAccount, others: Others): Refusal | null {
  if (account.status !== 'active') return accountNotOpen();
  return refusalToKeep(keeper, account, others, 2);
}

/** Why this person may not confirm the recovery that somebody asked for; null when they may. */
export function refusalToConfirm(keeper: Keeper, account: KeptAccount, others: Others): Refusal | null {
  if (account.status !== 'active' || account.recoveryAskedBy === null) return recoveryNotAsked();
  if (account.recoveryAskedBy === keeper.personId) return secondPersonNeeded();
  return refusalToKeep(keeper, account, others, 2);
}

const isAdministering = ({ keepsBody, audience }: KeptAccount): boolean =>
  keepsBody || audience === 'administrator';

function refusalToKeep(keeper: Keeper, account: KeptAccount, others: Others, persons = 1): Refusal | null {
  if (!isKeptBy(keeper, account.bodyId)) return notPermitted();
  if (account.training) return accountOfTraining();
  return refusalToStandIn(keeper, account, others, persons);
}

const isKeptBy = ({ audience, keptBody }: Keeper, bodyId: string | null): boolean =>
  audience === 'administrator' || (keptBody !== null && keptBody === bodyId);

/** A body that has enough administrators of its own keeps its own people; CTED then keeps only those administrators. */
function refusalToStandIn(
  { audience, keptBody }: Keeper,
  { bodyId, keepsBody }: { readonly bodyId: string | null; readonly keepsBody: boolean },
  { keepers }: Others,
  enough: number,
): Refusal | null {
  if (audience !== 'administrator' || keepsBody || keptBody === bodyId) return null;
  return bodyId !== null && !isHouse(bodyId) && keepers >= enough ? bodyKeepsItself() : null;
}

/** CTED and the Committee have no administrators but those of the house. */
const isHouse = (bodyId: string): boolean => bodyId === 'cted' || bodyId === 'ctc';
