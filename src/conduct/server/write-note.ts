import { openOwnVisit } from '../../consent/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { type Entered, recordEvent } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day } from '../../procedure/calendar.ts';
import { sittingNotFound } from '../../sittings/refusals.ts';
import { enterWritten, findSitting } from '../../sittings/server/index.ts';
import type { Given } from '../../visits/server/index.ts';
import { refusalToSummarize, refusalToWrite } from '../acts.ts';
import { noteClosed, noteNotFound, sittingDropped } from '../refusals.ts';
import { closeNote, type GivenNote, insertNote, listNotes, updateNote } from './note-store.ts';

type Of = { readonly fileId: string; readonly sittingId: string };

/** Keeps the actor's own note of a sitting: begins it, or changes it until the sitting is summed up with it. */
export async function writeNote(
  db: ActorDb,
  actor: Actor,
  of: Of,
  { version, ...note }: GivenNote & { readonly version: number },
  { today, now }: Given,
) {
  const { fileId, sittingId } = of;
  const { head, facts } = await openOwnVisit(db, actor, fileId, today);
  refuseIf(refusalToWrite(actor, facts));
  const sitting = await findSitting(db, of);
  if (!sitting) throw new Refused(sittingNotFound());
  if (sitting.dropped) throw new Refused(sittingDropped());
  const own = (await listNotes(db, fileId)).find(
    (one) => one.sittingId === sittingId && one.writtenBy === actor.personId,
  );
  if (own?.summary) throw new Refused(noteClosed());
  if ((own?.version ?? 0) !== version) throw new Refused(stale());

  const { stateCode } = head;
  const noteId = own
    ? own.noteId
    : await insertNote(db, note, { ...of, stateCode, on: sitting.on, by: actor.personId, now });
  if (own && !(await updateNote(db, note, { noteId, version }))) throw new Refused(stale());
  await enterWritten(db, actor, { event: 'note-written', fileId, stateCode, record: noteId, today, now });
  return { noteId, version: version + 1 };
}

type Summary = { readonly noteId: string; readonly on: Day; readonly version: number };

/** The head of the delegation sums a sitting up with a note of CTED, which is closed by it (S/2020/731 VI.3(b)). */
export async function summarizeSitting(
  db: ActorDb,
  actor: Actor,
  { fileId, sittingId }: Of,
  { noteId, ...asked }: Summary,
  given: Given,
): Promise<Entered> {
  const { facts } = await openOwnVisit(db, actor, fileId, given.today);
  refuseIf(refusalToSummarize(actor, facts));
  const note = (await listNotes(db, fileId)).find((one) => one.noteId === noteId);
  if (note?.sittingId !== sittingId) throw new Refused(noteNotFound());
  if (note.summary) throw new Refused(noteClosed());
  const entered = await recordEvent(db, actor, fileId, { event: 'session-summarized', ...asked }, given);
  await closeNote(db, noteId, entered.entryId); // [V-082]
  return entered;
}
