import type { Actor } from '../../../platform/actor.ts';
import { Refused } from '../../../platform/refusal.ts';
import { stale } from '../../../platform/refusals.ts';
import { append, type Coded } from '../../../platform/server/journal.ts';
import type { ActorDb } from '../../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../../procedure/calendar.ts';
import { accountNotFound } from '../../account-refusals.ts';
import type { Keeper, Others } from '../../accounts.ts';
import { type AccountRow, findAccount, holdAccountsOf, keeperOf, othersBeside } from './account-store.ts';

export type At = { readonly today: Day; readonly now: Instant };
export type AccountForAct = {
  readonly account: AccountRow;
  readonly keeper: Keeper;
  readonly others: Others;
};

/** An account to act on: nobody else changes the accounts of its body meanwhile. Refuses one that was changed since it was read. */
export async function accountForAct(
  db: ActorDb,
  actor: Actor,
  personId: string,
  version?: number,
): Promise<AccountForAct> {
  const found = await findAccount(db, personId);
  if (!found) throw new Refused(accountNotFound());
  await holdAccountsOf(db, found.bodyId);
  const account = (await findAccount(db, personId)) ?? found;
  if (version !== undefined && version !== account.version) throw new Refused(stale());
  return { account, keeper: await keeperOf(db, actor), others: await othersBeside(db, account) };
}

type Entered = {
  readonly event: string;
  readonly at: At;
  readonly detail: Readonly<Record<string, Coded>>;
};

/** Enters an act on an account in the journal of the house. */
export async function enterOfAccount(
  db: ActorDb,
  actor: Actor,
  { event, at, detail }: Entered,
): Promise<void> {
  await append(db, {
    chain: 'body:house',
    event,
    on: at.today,
    recordedAt: at.now,
    by: actor.personId,
    seenBy: [],
    detail,
  });
}
