import { type At, enterInHouse } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { passGrantsOn } from '../../grants/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import { refusalToAskRecovery, refusalToConfirm, refusalToEnd, refusalToHandOver } from '../acts.ts';
import { noSuccessor } from '../refusals.ts';
import { accountForAct } from './account-for-act.ts';
import { type AccountRow, findAccount } from './account-store.ts';
import { changeAccount, insertInvitation, withdrawInvitation } from './change-store.ts';
import { leaveMail } from './invitation-mail-store.ts';
import { getAccount } from './list-accounts.ts';

type Asked = { readonly personId: string; readonly version: number };

/** Ends an account, with all its sessions, or withdraws the invitation that nobody has taken. */
export async function endAccount(db: ActorDb, actor: Actor, { personId, version }: Asked, at: At) {
  const { account, keeper, others } = await accountForAct(db, actor, personId, version);
  refuseIf(refusalToEnd(keeper, account, others));
  await withdrawInvitation(db, personId, at.now);
  await changed(db, account, { status: 'ended', endedOn: at.today, keepsBody: false }, at);
  const event = account.status === 'invited' ? 'invitation-withdrawn' : 'account-ended';
  await enterInHouse(db, actor, { event, at, detail: { account: personId } });
  return getAccount(db, actor, personId);
}

/** Hands what somebody does over to a successor: roles, administration of the body and grants; the account ends at that moment. */
export async function handOverAccount(
  db: ActorDb,
  actor: Actor,
  { successorId, ...asked }: Asked & { readonly successorId: string },
  at: At,
) {
  const { account, keeper, others } = await accountForAct(db, actor, asked.personId, asked.version);
  refuseIf(refusalToHandOver(keeper, account, others));
  const successor = await findAccount(db, successorId);
  if (!successor || !mayFollow(account, successor)) throw new Refused(noSuccessor());

  await changed(
    db,
    successor,
    {
      roles: [...new Set([...successor.roles, ...account.roles])],
      keepsBody: successor.keepsBody || account.keepsBody,
    },
    at,
  );
  await passGrantsOn(db, { from: account.personId, to: successorId, on: at.today });
  await changed(db, account, { status: 'ended', endedOn: at.today, keepsBody: false }, at);
  await enterInHouse(db, actor, {
    event: 'account-handed-over',
    at,
    detail: { account: account.personId, successor: successorId },
  });
  return getAccount(db, actor, account.personId);
}

/** Asks that somebody who lost every way in be invited anew. Nothing changes before a second person confirms it. */
export async function askRecovery(db: ActorDb, actor: Actor, { personId, version }: Asked, at: At) {
  const { account, keeper, others } = await accountForAct(db, actor, personId, version);
  refuseIf(refusalToAskRecovery(keeper, account, others));
  await changed(db, account, { recoveryAskedBy: actor.personId }, at);
  await enterInHouse(db, actor, { event: 'recovery-asked', at, detail: { account: personId } });
  return getAccount(db, actor, personId);
}

/** Confirms a recovery as the second person: all sessions and ways in end, and the account waits to be taken again. */
export async function confirmRecovery(db: ActorDb, actor: Actor, { personId, version }: Asked, at: At) {
  const { account, keeper, others } = await accountForAct(db, actor, personId, version);
  refuseIf(refusalToConfirm(keeper, account, others));
  await changed(db, account, { status: 'invited', recoveryAskedBy: null }, at);
  await insertInvitation(db, { personId, bodyId: account.bodyId, by: actor.personId }, at.now);
  await leaveMail(db, personId, at.now);
  await enterInHouse(db, actor, { event: 'recovery-confirmed', at, detail: { account: personId } });
  return getAccount(db, actor, personId);
}

async function changed(
  db: ActorDb,
  account: AccountRow,
  changes: Parameters<typeof changeAccount>[2],
  { now }: At,
): Promise<void> {
  if (!(await changeAccount(db, account, changes, now))) throw new Refused(stale());
}

/** Whoever follows acts for the same body and reads alike, so no role of theirs becomes wider than the body may hold. */
const mayFollow = (account: AccountRow, successor: AccountRow): boolean =>
  successor.personId !== account.personId &&
  successor.bodyId === account.bodyId &&
  successor.bodyId !== null &&
  successor.audience === account.audience &&
  successor.status === 'active' &&
  !successor.training;
