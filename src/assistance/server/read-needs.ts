import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { say } from '../../platform/server/messages.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToClear, refusalToStateNeed, refusalToWithdraw } from '../acts.ts';
import { needNotFound } from '../refusals.ts';
import type { NeedFile } from '../shapes.ts';
import { findNeed, listNeedRows, type NeedFilter, type StoredNeed } from './need-store.ts';
import { needRowsFor } from './rows-for.ts';

/** The needs this reader may know of. */
export async function listNeeds(db: ActorDb, actor: Actor, asked: NeedFilter) {
  // Of whichever State somebody speaks for: which one it is, is asked when a need is stated.
  const ground = { stateCode: actor.stateCode ?? '', hasPaper: true, closingHeld: true };
  return {
    rows: await needRowsFor(db, actor, await listNeedRows(db, asked)),
    refusedToState: refusalToStateNeed(actor, ground),
  };
}

/** The same as a table for spreadsheets; its first line says that assistance replaces no obligation. */
export async function exportNeeds(db: ActorDb, actor: Actor, asked: NeedFilter, today: Day) {
  const rows = await needRowsFor(db, actor, await listNeedRows(db, asked));
  const text = tableFile({
    columns,
    rows: rows.map((row) => [
      ...[row.needId, row.stateCode, row.stateName, row.themeId ?? '', row.priority, row.words],
      ...[row.language, row.madeOn, row.madeBy, row.clearance, row.projects],
    ]),
    before: say(actor.language, 'assistance.no-replacement'),
  });
  return { fileName: `needs-${today}.csv`, text };
}

const columns = [
  ...['need_id', 'state_code', 'state_name', 'theme_id', 'priority', 'words'],
  ...['language', 'made_on', 'made_by', 'clearance', 'projects'],
];

/** A need as this reader may know it. */
export async function getNeed(db: ActorDb, actor: Actor, needId: string): Promise<NeedFile> {
  const need = await existingNeed(db, needId);
  const [row] = await needRowsFor(db, actor, [need]);
  if (!row) throw new Error('a need that was found has no row');
  // CTED speaks for the State with a paper, which is asked for when it does.
  const [clear, withdraw] = [refusalToClear(actor, need, true), refusalToWithdraw(actor, need, true)];
  return {
    ...row,
    ...{ solution: need.solution, fileId: need.fileId, version: need.version },
    ...{ recommendationId: need.recommendationId, findingId: need.findingId },
    ...{ approvedOn: need.approvedOn, withdrawnOn: need.withdrawnOn },
    refused: {
      ...(clear && { clear }),
      ...(withdraw && { withdraw }),
    },
    needsPaper: actor.audience === 'secretariat',
  };
}

export async function existingNeed(db: ActorDb, needId: string): Promise<StoredNeed> {
  const need = await findNeed(db, needId);
  if (!need) throw new Refused(needNotFound());
  return need;
}
