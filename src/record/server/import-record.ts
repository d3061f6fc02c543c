import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { ImportReport, RefusedRow } from '../../platform/import-report.ts';
import {
  getOnSiteLimit,
  keepConfirmation,
  type Plan,
  refusalOfDates,
  type Standing,
  toConfirm,
} from '../../preparation/server/index.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { realStateOnly, unknownState } from '../../visits/refusals.ts';
import { malformedRow, numberTaken, rowDiffers } from '../refusals.ts';
import { RecordRow } from './record-row.ts';
import { goOnAfter, insertRecord, listNumbersOfFiles, listRecord } from './record-store.ts';

type Given = { readonly actor: Actor; readonly now: Instant };

/**
 * Carries in the visits of a printed list, unchanged, and says what it did. Repeating it changes nothing. When a row
 * cannot be taken, nothing is written: the number of the row and the reason come back.
 */
export async function importRecord(
  db: ActorDb,
  rows: readonly unknown[],
  { actor, now }: Given,
): Promise<ImportReport> {
  const read = rows.map((row) => RecordRow.safeParse(row));
  const states = new Set((await listStateNames(db, 'en')).keys());
  const there = await listRecord(db);
  const taken = await listNumbersOfFiles(db);
  const good = read.flatMap((result) => (result.success ? [result.data] : []));
  const refused = read.flatMap((result, at): RefusedRow[] => {
    if (!result.success) return [malformedRow(at + 1, String(result.error.issues[0]?.path.join('.') ?? ''))];
    return refusalOfRow(result.data, at + 1, { states, there, taken, rows: good });
  });
  if (refused.length > 0) return { inserted: 0, updated: 0, unchanged: 0, refused };

  const added = good.filter(({ number }) => !there.has(number));
  await addRecord(db, added, good, { actor, now });
  return { inserted: added.length, updated: 0, unchanged: good.length - added.length, refused: [] };
}

type Surroundings = {
  readonly states: ReadonlySet<string>;
  readonly there: ReadonlyMap<number, RecordRow>;
  readonly taken: ReadonlySet<number>;
  readonly rows: readonly RecordRow[];
};

function refusalOfRow(
  row: RecordRow,
  place: number,
  { states, there, taken, rows }: Surroundings,
): RefusedRow[] {
  const at = ({ code, values }: { code: string; values?: RefusedRow['values'] }): RefusedRow[] => [
    { row: place, code, ...(values && { values }) },
  ];
  if (!states.has(row.state)) return at(unknownState(row.state));
  if (isFictional(row.state)) return at(realStateOnly(row.state));
  if (rows.filter(({ number }) => number === row.number).length > 1) return at(numberTaken(row.number));
  if (taken.has(row.number)) return at(numberTaken(row.number));
  const known = there.get(row.number);
  if (known && canonical(known) !== canonical(row)) return at(rowDiffers(row.number));

  const others = rows.filter(({ state, number }) => state === row.state && number !== row.number);
  const refusal = refusalOfDates(planOf(row), { ...placeOf(row), standing: others.map(standingOf) });
  return refusal ? at(refusal) : [];
}

/** Rows that look odd are kept as printed, each with the warning that was gone past. */
async function addRecord(
  db: ActorDb,
  added: readonly RecordRow[],
  all: readonly RecordRow[],
  { actor, now }: Given,
): Promise<void> {
  const limit = await getOnSiteLimit(db);
  for (const row of added) {
    const { fileId, componentId } = await insertRecord(db, row);
    const before = all.filter(({ number }) => number === row.number - 1);
    const neighbours = before.map(({ number, startOn }) => ({ number, startsOn: startOn }));
    for (const { code, values = {} } of toConfirm(planOf(row), row.number, limit, neighbours)) {
      await keepConfirmation(db, { fileId, componentId, code, values, by: actor.personId, at: now });
    }
  }
  if (all.length > 0) await goOnAfter(db, Math.max(...all.map(({ number }) => number)));
}

const placeOf = ({ number, hybrid }: RecordRow) => ({
  fileId: String(number),
  number,
  form: hybrid ? 'hybrid' : 'on-site',
});

const planOf = ({ component, startOn, endOn }: RecordRow): Plan => ({
  componentId: null,
  kind: component === 'virtual' ? 'virtual' : 'physical',
  startsOn: startOn,
  endsOn: endOn,
  sessions: [],
});

const standingOf = (row: RecordRow): Standing => ({
  ...placeOf(row),
  ...planOf(row),
  componentId: `of ${row.number}`,
  state: 'held',
});

/** The same text for the same row, whatever the order of its fields. */
const canonical = (row: RecordRow): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
