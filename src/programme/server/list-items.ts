import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import type { Day } from '../../procedure/calendar.ts';
import { mayKnowOf } from '../acts.ts';
import type { programmeContract } from '../contract.ts';
import { itemOf, listItems, listProgrammes } from './programme-store.ts';
import { statusesOf } from './read-duties.ts';

type Asked = z.output<(typeof programmeContract)['listProgrammeItems']['query']>;

/** The items that the filters let through, in the order of the programmes, and the programmes they are of. */
export async function listProgrammeItems(db: ActorDb, actor: Actor, asked: Asked, today: Day) {
  const { language } = actor;
  const found = await listItems(db, asked);
  const statuses = await statusesOf(
    db,
    found.map((row) => row.item_id),
    today,
  );
  const typed = fold(asked.search ?? '');
  const rows = found
    .map((row) => ({ ...itemOf(row, language), status: statuses.get(row.item_id) ?? null }))
    .filter((row) => asked.status === undefined || row.status === asked.status)
    .filter((row) => fold(`${row.words.text} ${row.cite} ${row.itemId}`).includes(typed));
  return {
    programmes: await listProgrammes(db, language),
    rows,
    count: rows.length,
    knowsStatus: mayKnowOf(actor, { section: 'D' }),
  };
}
