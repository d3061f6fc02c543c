import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { saidIn } from '../../platform/said-in.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { mayKnowOf, refusalToKeep } from '../acts.ts';
import { isRefusal, owedUnder } from '../due-rule.ts';
import { itemNotFound } from '../refusals.ts';
import type { Duty, ItemFile, ItemRow } from '../shapes.ts';
import { listRecordsBetween } from './duty-store.ts';
import { dueOf, type FoundItem, findItem, itemOf, listProgrammes } from './programme-store.ts';
import { readDuties, statusesOf } from './read-duties.ts';

/** An item beside the one of the other body, and what was owed under it as far as this reader may know. */
export async function getProgrammeItem(
  db: ActorDb,
  actor: Actor,
  itemId: string,
  today: Day,
): Promise<ItemFile> {
  const row = await existingItem(db, itemId);
  const other = row.mirror_id === null ? undefined : await findItem(db, row.mirror_id);
  const ids = [row.item_id, ...(other ? [other.item_id] : [])];
  const statuses = await statusesOf(db, ids, today);
  const programmes = await listProgrammes(db, actor.language);
  const programme = programmes.find(({ programmeId }) => programmeId === row.programme_id);
  if (!programme) throw new Error(`item ${itemId} is of no programme`);
  const duties = await readDuties(db, actor, itemId, today);
  const full = (one: FoundItem) => fullItem(one, actor, statuses.get(one.item_id) ?? null);
  return {
    ...full(row),
    programme,
    mirror: other ? full(other) : null, // [W-005]
    difference: row.difference === null ? null : saidIn(row.difference, actor.language),
    duties,
    ...(await actsOn(db, actor, row, { duties, today })),
  };
}

export async function existingItem(db: ActorDb, itemId: string): Promise<FoundItem> {
  const row = await findItem(db, itemId);
  if (!row) throw new Refused(itemNotFound());
  return row;
}

function fullItem(row: FoundItem, { language }: Actor, status: ItemRow['status']) {
  return {
    ...itemOf(row, language),
    status,
    supporting: row.supporting as ItemFile['supporting'],
    due: dueOf(row),
    output: saidIn(row.output, language), // [W-007]
    resolutions: row.resolutions,
    leadResolutions: row.lead_resolutions,
    documents: row.documents,
    actions: row.actions as ItemFile['actions'],
  };
}

type Known = { readonly duties: readonly Duty[]; readonly today: Day };

/** What may be done under the item, and what there is to give as evidence. */
async function actsOn(db: ActorDb, actor: Actor, row: FoundItem, { duties, today }: Known) {
  if (!mayKnowOf(actor, row)) return { refused: null, choices: [] };
  const mayNot = refusalToKeep(actor);
  const owed = owedUnder({ ...row, due: dueOf(row) }, { year: Number(today.slice(0, 4)), fromOn: today });
  const refused = { owe: mayNot ?? (isRefusal(owed) ? owed : null), giveEvidence: mayNot };
  const first = duties.map(startOf).sort()[0];
  if (mayNot || first === undefined) return { refused, choices: [] };
  const records = await listRecordsBetween(db, first, today);
  const choices = records.map(({ words, ...one }) => ({ ...one, title: saidIn(words, actor.language) }));
  return { refused, choices };
}

/** The first day of the period a duty is for. */
export const startOf = ({ fromOn, year }: Pick<Duty, 'fromOn' | 'year'>): Day =>
  fromOn ?? day(`${year}-01-01`);
