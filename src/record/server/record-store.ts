import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { presentProcedure } from '../../procedure/procedures.ts';
import { RecordRow, recordSource } from './record-row.ts';

/** The printed visits that were carried in, by number. */
export async function listRecord(db: ActorDb): Promise<ReadonlyMap<number, RecordRow>> {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('visit_component', 'visit_component.file_id', 'visit.file_id')
    .select(['number', 'year', 'visit.state_code', 'type', 'ordinal', 'form', 'notes', 'kind'])
    .select(['visit.starts_on', 'visit.ends_on'])
    .select(['printed_state', 'printed_type', 'printed_ordinal', 'printed_dates'])
    .where('origin', '=', 'record')
    .orderBy('number')
    .execute();
  return new Map(
    rows.map((row) => [
      row.number,
      RecordRow.parse({
        number: row.number,
        year: row.year,
        state: row.state_code,
        stateAsPrinted: row.printed_state,
        type: row.type,
        typeAsPrinted: row.printed_type,
        ordinal: row.ordinal,
        ordinalAsPrinted: row.printed_ordinal,
        hybrid: row.form === 'hybrid',
        component: row.kind === 'virtual' ? 'virtual' : 'on-site',
        startOn: row.starts_on,
        endOn: row.ends_on,
        datesAsPrinted: row.printed_dates,
        notes: row.notes,
      }),
    ]),
  );
}

/** Numbers that belong to files opened here, of which an administrator knows nothing else. */
export async function listNumbersOfFiles(db: ActorDb): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ numbers: number[] }>`select app.numbers_of_files() as numbers`.execute(db);
  return new Set(rows[0]?.numbers);
}

/** Whether a printed list was carried in. */
export async function hasRecord(db: ActorDb): Promise<boolean> {
  const found = await db
    .selectFrom('visit')
    .select('file_id')
    .where('origin', '=', 'record')
    .limit(1)
    .execute();
  return found.length > 0;
}

/** Adds a printed visit with its one component, open to everybody. Its ids follow from its number, so links to it last. */
export async function insertRecord(
  db: ActorDb,
  row: RecordRow,
): Promise<{ fileId: string; componentId: string }> {
  const fileId = idOf(row.number, 1);
  const componentId = idOf(row.number, 2);
  const dates = { starts_on: row.startOn, ends_on: row.endOn };
  await db
    .insertInto('visit')
    .values({
      file_id: fileId,
      number: row.number,
      training: false,
      state_code: row.state,
      type: row.type,
      ordinal: row.ordinal,
      year: row.year,
      form: row.hybrid ? 'hybrid' : 'on-site',
      origin: 'record',
      procedure_id: presentProcedure.id,
      ...dates,
      printed_source: recordSource.source,
      printed_language: recordSource.language,
      printed_state: row.stateAsPrinted,
      printed_type: row.typeAsPrinted,
      printed_ordinal: row.ordinalAsPrinted,
      printed_dates: row.datesAsPrinted,
      notes: row.notes,
      open_to_public: true,
    })
    .execute();
  await db
    .insertInto('visit_component')
    .values({
      component_id: componentId,
      file_id: fileId,
      state_code: row.state,
      open_to_public: true,
      kind: row.component === 'virtual' ? 'virtual' : 'physical',
      position: 1,
      ...dates,
      state: 'held',
    })
    .execute();
  return { fileId, componentId };
}

/** Lets the series go on after a number that was carried in. */
export async function goOnAfter(db: ActorDb, number: number): Promise<void> {
  await db
    .updateTable('visit_number_series')
    .set({ last_number: number })
    .where('training', '=', false)
    .where('last_number', '<', number)
    .execute();
}

const idOf = (number: number, part: number): string =>
  `00000000-0000-4000-9000-${String(part).padStart(2, '0')}${String(number).padStart(10, '0')}`;
