import type { ActorDb } from '../../database/server/with-actor.ts';
import type { FileText } from '../../platform/schemas.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { DecisionRow } from '../contract.ts';
import { type Asked, listAllDecisions } from './list-decisions.ts';
import type { Reading } from './register-store.ts';

/** The register as a table for spreadsheets; the names of the columns are the same in every language. */
export async function exportAsTable(
  db: ActorDb,
  reading: Reading,
  asked: Asked,
  today: Day,
): Promise<FileText> {
  const rows = await listAllDecisions(db, reading, asked);
  return { fileName: `decisions-${today}.csv`, text: tableFile({ columns, rows: rows.map(flat) }) };
}

/** The register as data, in the shape the API gives it. */
export async function exportAsJson(
  db: ActorDb,
  reading: Reading,
  asked: Asked,
  today: Day,
): Promise<FileText> {
  const decisions = await listAllDecisions(db, reading, asked);
  return {
    fileName: `decisions-${today}.json`,
    text: `${JSON.stringify({ asOf: today, decisions }, null, 2)}\n`,
  };
}

const columns = [
  'decision_id',
  'kind',
  'title',
  'title_language',
  'state_code',
  'state_name',
  'file_id',
  'manner',
  'stage',
  'outcome',
  'decided_on',
  'closes_at',
  'superseded',
] as const;

function flat(row: DecisionRow): Record<(typeof columns)[number], string | null> {
  return {
    decision_id: row.decisionId,
    kind: row.kind,
    title: row.title,
    title_language: row.titleLanguage,
    state_code: row.stateCode,
    state_name: row.stateName,
    file_id: row.fileId,
    manner: row.manner,
    stage: row.stage,
    outcome: row.outcome,
    decided_on: row.decidedOn,
    closes_at: row.closesAt,
    superseded: row.isSuperseded ? 'yes' : 'no',
  };
}
