import { functionsOf, mayKeepItself } from '../../access/contract.ts';
import { bodiesByName, bodyOf } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Answer } from '../../platform/contract.ts';
import { pageOf } from '../../platform/page.ts';
import {
  type Keeper,
  type Others,
  refusalToAskRecovery,
  refusalToConfirm,
  refusalToEnd,
  refusalToHandOver,
  refusalToSend,
} from '../acts.ts';
import type { accountsContract } from '../contract.ts';
import { type AccountRow, findAccount, keeperOf, othersBeside, readAccounts } from './account-store.ts';

type Account = Answer<(typeof accountsContract)['inviteAccount']>;

type Asked = {
  readonly search?: string | undefined;
  readonly status?: AccountRow['status'] | undefined;
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
};

/** Who acts for the body of the reader; for an administrator of the house, all accounts of people. */
export async function listAccounts(db: ActorDb, actor: Actor, { limit, ...asked }: Asked) {
  const keeper = await keeperOf(db, actor);
  const bodyId = actor.audience === 'administrator' ? null : bodyOf(actor);
  const found = await readAccounts(db, { ...asked, bodyId, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ by, personId }): [string, string] => [by, personId]);
  const names = await bodiesByName(db, actor.language);
  const shown: Account[] = [];
  for (const row of rows) shown.push(accountFor(row, { keeper, names, others: await othersBeside(db, row) }));
  return { rows: shown, next, keeps: keptBy(keeper) };
}

/** An account after an act on it. */
export async function getAccount(db: ActorDb, actor: Actor, personId: string): Promise<Account> {
  const account = await findAccount(db, personId);
  if (!account) throw new Error(`an account that was just changed is not there: ${personId}`);
  return accountFor(account, {
    keeper: await keeperOf(db, actor),
    names: await bodiesByName(db, actor.language),
    others: await othersBeside(db, account),
  });
}

/** Bodies the reader may invite people to, with what they may be there. */
export async function listInvitable(db: ActorDb, actor: Actor) {
  const keeper = await keeperOf(db, actor);
  const bodies = [...(await bodiesByName(db, actor.language)).values()].filter(
    ({ bodyId }) => actor.audience === 'administrator' || bodyId === keeper.keptBody,
  );
  const rows = bodies.map((body) => ({
    bodyId: body.bodyId,
    bodyName: body.name,
    functions: [...functionsOf(body)],
    mayKeepItself: mayKeepItself(body),
  }));
  const none = { bodyId: null, bodyName: null, functions: [...functionsOf(null)], mayKeepItself: false };
  return { rows: actor.audience === 'administrator' ? [...rows, none] : rows };
}

type Beside = {
  readonly keeper: Keeper;
  readonly names: Awaited<ReturnType<typeof bodiesByName>>;
  readonly others: Others;
};

function accountFor(row: AccountRow, { keeper, names, others }: Beside): Account {
  const isKept = keeper.audience === 'administrator' || keeper.keptBody === row.bodyId;
  return {
    personId: row.personId,
    name: row.name,
    mailAddress: isKept ? row.mailAddress : null,
    functionId: row.functionId,
    bodyId: row.bodyId,
    bodyName: row.bodyId && (names.get(row.bodyId)?.name ?? row.bodyId),
    status: row.status,
    endedOn: row.endedOn,
    keepsBody: row.keepsBody,
    training: row.training,
    version: row.version,
    invitedUntil: row.invitedUntil,
    invitationMail: isKept ? row.invitationMail : null,
    recoveryAsked: row.recoveryAskedBy !== null,
    refused: {
      send: refusalToSend(keeper, row, others),
      end: refusalToEnd(keeper, row, others),
      handOver: refusalToHandOver(keeper, row, others),
      askRecovery: refusalToAskRecovery(keeper, row, others),
      confirmRecovery: refusalToConfirm(keeper, row, others),
    },
  };
}

function keptBy({ audience, keptBody }: Keeper) {
  if (audience === 'administrator') return 'every-body' as const;
  return keptBody === null ? null : { bodyId: keptBody };
}
