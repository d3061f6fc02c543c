import { randomBytes, randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToPrepare } from '../acts.ts';
import { listThere } from '../refusals.ts';
import { findListOfYear, insertList } from './list-store.ts';
import { enterOfList, type Given } from './opened-list.ts';

type Asked = { readonly year: number; readonly training: boolean };

/** Begins the one proposal of a year. The seed of the lot is entered before anything is judged. */
export async function openList(db: ActorDb, actor: Actor, { year, training }: Asked, given: Given) {
  refuseIf(refusalToPrepare(actor));
  await lockChain(db, 'body:ctc');
  if (await findListOfYear(db, year, training)) throw new Refused(listThere(year));
  const list = { listId: randomUUID(), year, training, lotSeed: randomBytes(8).toString('hex') };
  await insertList(db, { ...list, openedOn: given.today });
  await enterOfList(
    db,
    actor,
    list,
    { event: 'visit-list-opened', detail: { year, lot: list.lotSeed } },
    given,
  );
  return { listId: list.listId, version: 1 };
}
