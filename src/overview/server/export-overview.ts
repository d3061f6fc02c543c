import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { FileText } from '../../platform/schemas.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { OverviewRow } from '../contract.ts';
import { listSortedOverview, type OverviewFilter } from './overview.ts';

type Asked = OverviewFilter & { readonly training: boolean; readonly today: Day };

/** The overview as a table for spreadsheets: column names stay the same in every language, so programs can rely on them. */
export async function exportOverviewAsTable(db: ActorDb, actor: Actor, asked: Asked): Promise<FileText> {
  const rows = await listSortedOverview(db, actor, asked);
  return { fileName: `overview-${asked.today}.csv`, text: tableFile({ columns, rows: rows.map(flat) }) };
}

/** The overview as data, in the shape the API gives it. */
export async function exportOverviewAsJson(db: ActorDb, actor: Actor, asked: Asked): Promise<FileText> {
  const files = (await listSortedOverview(db, actor, asked)).map(plain);
  return {
    fileName: `overview-${asked.today}.json`,
    text: `${JSON.stringify({ asOf: asked.today, training: asked.training, files }, null, 2)}\n`,
  };
}

const columns = [
  'number',
  'year',
  'state_code',
  'state_name',
  'type',
  'training',
  'stage',
  'held_by',
  'next_due_clock',
  'next_due_from',
  'next_due_on',
  'days_left',
  'late_clocks',
  'days_late',
  'file_id',
] as const;

function flat(row: OverviewRow): Record<(typeof columns)[number], string | number | null> {
  return {
    number: row.number,
    year: row.year,
    state_code: row.stateCode,
    state_name: row.stateName,
    type: row.type,
    training: row.training ? 'yes' : 'no',
    stage: row.stage,
    held_by: row.heldBy.join(' '),
    next_due_clock: row.nextDue?.id ?? null,
    next_due_from: row.nextDue?.obliged ?? null,
    next_due_on: row.nextDue?.due ?? null,
    days_left: row.nextDue?.daysLeft ?? null,
    late_clocks: row.late,
    days_late: row.daysLate,
    file_id: row.fileId,
  };
}

/** Of the next clock only what the overview shows. */
function plain({ nextDue, strip: _, ...row }: OverviewRow) {
  if (!nextDue) return { ...row, nextDue };
  const { id, obliged, due, outcome, daysLeft } = nextDue;
  return { ...row, nextDue: { id, obliged, due, outcome, daysLeft } };
}
