import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { FileText } from '../../platform/schemas.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { RegisterRow } from '../../visits/contract.ts';
import { type Asked, listAllVisits } from './list-visits.ts';

/** The register as a table for spreadsheets: column names stay the same in every language, so programs can rely on them. */
export async function exportAsTable(db: ActorDb, actor: Actor, asked: Asked, today: Day): Promise<FileText> {
  const rows = await listAllVisits(db, actor, asked, today);
  return { fileName: `visits-${today}.csv`, text: tableFile({ columns, rows: rows.map(flat) }) };
}

/** The register as data, in the shape the API gives it. */
export async function exportAsJson(db: ActorDb, actor: Actor, asked: Asked, today: Day): Promise<FileText> {
  const visits = await listAllVisits(db, actor, asked, today);
  return { fileName: `visits-${today}.json`, text: `${JSON.stringify({ asOf: today, visits }, null, 2)}\n` };
}

const columns = [
  'number',
  'year',
  'state_code',
  'state_name',
  'type',
  'ordinal',
  'form',
  'components',
  'starts_on',
  'ends_on',
  'origin',
  'training',
  'stage',
  'next_due_clock',
  'next_due_on',
  'printed_dates',
  'notes',
  'file_id',
] as const;

function flat(row: RegisterRow): Record<(typeof columns)[number], string | number | null> {
  return {
    number: row.number,
    year: row.year,
    state_code: row.stateCode,
    state_name: row.stateName,
    type: row.type,
    ordinal: row.ordinal,
    form: row.form,
    components: row.components.join(' '),
    starts_on: row.startsOn,
    ends_on: row.endsOn,
    origin: row.origin,
    training: row.training ? 'yes' : 'no',
    stage: row.stage,
    next_due_clock: row.nextDue?.id ?? null,
    next_due_on: row.nextDue?.due ?? null,
    printed_dates: row.printed?.dates ?? null,
    notes: row.notes.join('\n'),
    file_id: row.fileId,
  };
}
