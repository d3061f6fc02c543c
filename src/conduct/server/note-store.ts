import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { noteInput } from '../shapes.ts';

export type GivenNote = z.output<z.ZodObject<typeof noteInput>>;
export type NoteRow = Awaited<ReturnType<typeof listNotes>>[number];

/** The notes of a visit that this actor may read, by sitting and time. */
export async function listNotes(db: ActorDb, fileId: string) {
  const rows = await db
    .selectFrom('session_note')
    .select(['note_id as noteId', 'sitting_id as sittingId', 'on_day as on', 'language', 'discussion'])
    .select(['conclusions', 'to_take_up as toTakeUp', 'summarized_by_entry as summary', 'version'])
    .select('written_by as writtenBy')
    .where('file_id', '=', fileId)
    .orderBy('on_day')
    .orderBy('written_at')
    .orderBy('note_id')
    .execute();
  return rows.map((row) => ({ ...row, language: row.language as Language }));
}

type New = {
  readonly sittingId: string;
  readonly fileId: string;
  readonly stateCode: string;
  readonly on: Day;
  readonly by: string;
  readonly now: Instant;
};

/** Begins a note, and gives its id. */
export async function insertNote(db: ActorDb, note: GivenNote, of: New): Promise<string> {
  const noteId = randomUUID();
  await db
    .insertInto('session_note')
    .values({
      ...columnsOf(note),
      ...{ note_id: noteId, sitting_id: of.sittingId, file_id: of.fileId, state_code: of.stateCode },
      ...{ on_day: of.on, written_by: of.by, written_at: of.now },
    })
    .execute();
  return noteId;
}

/** Changes the note its actor saw; false when it is another by now. */
export async function updateNote(
  db: ActorDb,
  note: GivenNote,
  of: { readonly noteId: string; readonly version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('session_note')
    .set({ ...columnsOf(note), version: of.version + 1 })
    .where('note_id', '=', of.noteId)
    .where('version', '=', of.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The sitting was summed up with this note, by that entry of the journal. */
export async function closeNote(db: ActorDb, noteId: string, entryId: string): Promise<void> {
  await db
    .updateTable('session_note')
    .set({ summarized_by_entry: entryId })
    .where('note_id', '=', noteId)
    .execute();
}

const columnsOf = ({ language, discussion, conclusions, toTakeUp }: GivenNote) => ({
  language,
  discussion,
  conclusions,
  to_take_up: toTakeUp,
});
