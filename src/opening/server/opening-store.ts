import type { ActorDb } from '../../database/server/with-actor.ts';

/** The next number of the series, given once and never again. */
export async function takeNumber(db: ActorDb, training: boolean): Promise<number> {
  const { last_number } = await db
    .updateTable('visit_number_series')
    .set(({ eb }) => ({ last_number: eb('last_number', '+', 1) }))
    .where('training', '=', training)
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

type NewVisit = {
  readonly fileId: string;
  readonly number: number;
  readonly training: boolean;
  readonly stateCode: string;
  readonly type: string;
  readonly ordinal: number | null;
  readonly year: number;
  readonly procedureId: string;
  readonly outsideList: { readonly reason: string; readonly askedBy: string } | null;
};

/** Adds a file, on site until another form is chosen, with the basis it is opened on. */
export async function insertVisitFile(db: ActorDb, visit: NewVisit): Promise<void> {
  await db
    .insertInto('visit')
    .values({
      file_id: visit.fileId,
      number: visit.number,
      training: visit.training,
      state_code: visit.stateCode,
      type: visit.type,
      ordinal: visit.ordinal,
      year: visit.year,
      origin: 'file',
      procedure_id: visit.procedureId,
    })
    .execute();
  await db
    .insertInto('visit_basis')
    .values({
      file_id: visit.fileId,
      outside_list_reason: visit.outsideList?.reason ?? null,
      outside_list_asked_by: visit.outsideList?.askedBy ?? null,
    })
    .execute();
}
