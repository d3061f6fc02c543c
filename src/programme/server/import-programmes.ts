import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport, RefusedRow } from '../../platform/import-report.ts';
import { malformedRow, noParent } from '../refusals.ts';
import { type ItemFacts, ProgrammeFacts } from './facts.ts';
import { itemRow, listStoredItems, programmeRow, writeItems, writeProgrammes } from './programme-store.ts';

/**
 * Carries programmes in with their items, as they stand in facts/programmes-2020.json. Repeating it changes nothing. A
 * programme of CTED that names none of the Committee for the same period is refused, and nothing is written then.
 */
export async function importProgrammes(db: ActorDb, rows: readonly unknown[]): Promise<ImportReport> {
  const { read, refused } = readProgrammes(rows);
  if (refused.length > 0) return { inserted: 0, updated: 0, unchanged: 0, refused };

  const items = read.flatMap((programme) => programme.items.map((item, at) => itemRow(programme, item, at)));
  const there = new Map((await listStoredItems(db)).map((row) => [row.item_id, canonical(row)]));
  const added = items.filter((row) => !there.has(row.item_id));
  const changed = items.filter((row) => (there.get(row.item_id) ?? canonical(row)) !== canonical(row));
  await writeProgrammes(db, read.map(programmeRow));
  await writeItems(db, [...added, ...changed]);
  return {
    inserted: added.length,
    updated: changed.length,
    unchanged: items.length - added.length - changed.length,
    refused: [],
  };
}

function readProgrammes(rows: readonly unknown[]) {
  const read: ProgrammeFacts[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, given] of rows.entries()) {
    const result = ProgrammeFacts.safeParse(given);
    if (result.success) read.push(result.data);
    else refused.push(malformedRow(at + 1, result.error.issues[0]?.path.join('.') || 'row'));
  }
  if (refused.length > 0) return { read, refused };
  for (const [at, programme] of read.entries()) {
    if (programme.body === 'cted' && !hasParent(programme, read)) refused.push(noParent(at + 1)); // [W-002]
    const wrong = programme.items.find((item) => !isMirrored(item, read));
    if (wrong) refused.push(malformedRow(at + 1, `${wrong.itemId}.mirrorId`));
  }
  return { read, refused };
}

const hasParent = ({ parentId, startsOn, endsOn }: ProgrammeFacts, all: readonly ProgrammeFacts[]): boolean =>
  all.some(
    (one) =>
      one.programmeId === parentId &&
      one.body === 'ctc' &&
      one.startsOn === startsOn &&
      one.endsOn === endsOn,
  );

/** Whether the item it mirrors mirrors it back, and both say the same of what differs. */
function isMirrored(item: ItemFacts, all: readonly ProgrammeFacts[]): boolean {
  if (item.mirrorId === null) return item.differenceKind === null;
  const other = all.flatMap(({ items }) => items).find(({ itemId }) => itemId === item.mirrorId);
  return other?.mirrorId === item.itemId && other.differenceKind === item.differenceKind;
}

/** The same text for the same facts, whatever the order of the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
