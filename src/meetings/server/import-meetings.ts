import { createHash } from 'node:crypto';
import { factRows } from '../../database/server/fact-rows.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ImportReport, RefusedRow } from '../../platform/import-report.ts';
import { day, type Instant } from '../../procedure/calendar.ts';
import { malformedRow } from '../refusals.ts';
import { isOpenFormat } from '../vocabulary.ts';
import { MeetingFacts } from './facts.ts';
import { listRecordRows, type RecordRow, writeRecordRows } from './record-store.ts';

/** Carries in the meetings as printed in S/2022/529, 2018 to 2021. Repeating it changes nothing. */
export async function importMeetings(
  db: ActorDb,
  now: Instant,
  rows = factRows('meetings-2018-2021', 'meetings'),
): Promise<ImportReport> {
  const read: RecordRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, given] of rows.entries()) {
    const result = MeetingFacts.safeParse(given);
    if (result.success) read.push(recordRow(result.data));
    else refused.push(malformedRow(at + 1, result.error.issues[0]?.path.join('.') || 'row'));
  }
  if (refused.length > 0) return { inserted: 0, updated: 0, unchanged: 0, refused };

  const there = new Map((await listRecordRows(db)).map((row) => [row.record_row, JSON.stringify(row)]));
  const added = read.filter((row) => !there.has(row.record_row));
  const changed = read.filter(
    (row) => there.has(row.record_row) && there.get(row.record_row) !== JSON.stringify(row),
  );
  await writeRecordRows(db, [...added, ...changed], now);
  return {
    inserted: added.length,
    updated: changed.length,
    unchanged: read.length - added.length - changed.length,
    refused: [],
  };
}

/** A row of the list. What is marked as planned in print stays planned: no later source says otherwise. */
function recordRow(given: MeetingFacts): RecordRow {
  const isDay = given.precision === 'day';
  return {
    record_row: given.row,
    meeting_id: idOf(given.row),
    format: given.format,
    is_open: isOpenFormat(given.format),
    status: given.status === 'planned' ? 'planned' : 'held',
    on_day: isDay ? day(given.on) : null,
    on_month: isDay ? null : given.on,
    titles: { en: given.subject, zh: given.subjectAsPrinted },
    conveners: [ctedConvenes.includes(given.format) ? 'cted' : 'ctc', ...given.partners],
    virtual: given.virtual,
    themes: given.themes,
    notes: given.notes,
  };
}

const ctedConvenes: readonly MeetingFacts['format'][] = ['cted-briefing', 'joint-briefing'];

/** The same id on every import and in every installation, so that an address of a printed meeting can be passed on. */
function idOf(row: number): string {
  const digest = createHash('sha256').update(`S/2022/529 annex I appendix II row ${row}`).digest('hex');
  const [a, b, c, d] = [digest.slice(0, 8), digest.slice(8, 12), digest.slice(13, 16), digest.slice(17, 20)];
  return `${a}-${b}-4${c}-8${d}-${digest.slice(20, 32)}`;
}
