import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import { chain } from '../../meetings/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToKeep } from '../acts.ts';
import { isRefusal, owedUnder } from '../due-rule.ts';
import { owedAlready } from '../refusals.ts';
import { insertDuty, listDuties } from './duty-store.ts';
import { existingItem } from './get-item.ts';
import { enter } from './journal.ts';
import { dueOf } from './programme-store.ts';

type Asked = { readonly year: number; readonly fromOn?: Day | undefined };
export type Given = { readonly today: Day; readonly now: Instant; readonly mode: 'training' | 'live' };

/** Enters that CTED owes an item. The day is not typed: it follows from the rule of the item. */
export async function oweDuty(db: ActorDb, actor: Actor, itemId: string, asked: Asked, given: Given) {
  const item = await existingItem(db, itemId);
  refuseIf(refusalToKeep(actor));
  const owed = owedUnder({ ...item, due: dueOf(item) }, asked);
  if (isRefusal(owed)) throw new Refused(owed);
  await lockChain(db, chain);
  const there = await listDuties(db, [itemId]);
  if (there.some(({ year, dueOn }) => year === asked.year && dueOn === owed.dueOn)) {
    throw new Refused(owedAlready(item.cite));
  }

  const duty = { dutyId: randomUUID(), itemId, section: item.section, year: asked.year, ...owed };
  const entered = { openedBy: actor.personId, openedOn: given.today };
  await insertDuty(db, { ...duty, training: given.mode === 'training', ...entered });
  await enter(db, actor, given, {
    event: 'duty-opened',
    detail: { duty: duty.dutyId, item: itemId, due: owed.dueOn, needed: owed.needed },
  });
  return { dutyId: duty.dutyId, dueOn: owed.dueOn };
}
