import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Keeper, Others } from '../acts.ts';
import { accountNotFound } from '../refusals.ts';
import { type AccountRow, findAccount, holdAccountsOf, keeperOf, othersBeside } from './account-store.ts';

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
