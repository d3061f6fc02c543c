import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport, RefusedRow } from '../../platform/import-report.ts';
import { groupContradicts } from '../refusals.ts';
import { compareRows, nothingWritten, readRows, reportOf } from './rows.ts';
import { type GroupFacts, groupsOf, StateFacts } from './state-facts.ts';
import { readStateFacts, writeGroups, writeNames, writePlaces, writeStates } from './state-import-store.ts';

/**
 * Carries States in. Repeating it changes nothing; what was put right in the facts is put right here. A State that
 * is missing from the rows stays: no import takes one off the list.
 */
export async function importStates(db: ActorDb, rows: readonly unknown[]): Promise<ImportReport> {
  const { read, refused } = readRows(rows, StateFacts, ({ code }) => code);
  const wrong = [...refused, ...contradictions(read)];
  if (wrong.length > 0) return nothingWritten(wrong);

  const difference = compareRows(read, await readStateFacts(db), ({ code }) => code);
  const states = [...difference.added, ...difference.changed];
  if (states.length > 0) {
    await writeGroups(db, groupsOfAll(states));
    await writeStates(db, states);
    await writeNames(db, states);
    await writePlaces(db);
  }
  return reportOf(rows, difference);
}

function groupsOfAll(states: readonly StateFacts[]): readonly GroupFacts[] {
  return [...new Map(states.flatMap(groupsOf).map((group) => [group.code, group])).values()];
}

/** Rows that put a group elsewhere than an earlier row did. */
function contradictions(states: readonly StateFacts[]): readonly RefusedRow[] {
  const known = new Map<string, string>();
  return states.flatMap((state, at) =>
    groupsOf(state).flatMap(({ code, level, parentCode }) => {
      const said = `${level} below ${parentCode}`;
      if ((known.get(code) ?? said) !== said) return [groupContradicts(at + 1, code)];
      known.set(code, said);
      return [];
    }),
  );
}
