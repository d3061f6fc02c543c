import { type OwnVisit, openOwnVisit } from '../../consent/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import { unknownTheme } from '../../sittings/refusals.ts';
import { enterWritten } from '../../sittings/server/index.ts';
import type { Given } from '../../visits/server/index.ts';
import { refusalToFind } from '../acts.ts';
import { answerNotFound, findingNotFound, noteNotFound } from '../refusals.ts';
import { listAnswers } from './answers.ts';
import { type GivenFinding, insertFinding, listFindings, updateFinding } from './finding-store.ts';
import { listNotes } from './note-store.ts';

/** Enters a finding that rests on a note of the actor's own, or for CTED on any note of the visit. */
export async function enterFinding(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { noteId, ...finding }: GivenFinding & { readonly noteId: string },
  { today, now }: Given,
) {
  const visit = await openOwnVisit(db, actor, fileId, today);
  refuseIf(refusalToFind(actor, visit.facts));
  const note = (await listNotes(db, fileId)).find((one) => one.noteId === noteId);
  if (!note) throw new Refused(noteNotFound());
  await refuseUnfit(db, visit, finding);
  const { stateCode } = visit.head;
  const of = { fileId, stateCode, noteId, on: note.on, by: actor.personId, now };
  const findingId = await insertFinding(db, finding, of);
  const done = { event: 'finding-entered', fileId, stateCode, record: findingId, today, now } as const;
  await enterWritten(db, actor, done);
  return { findingId, version: 1 };
}

/** Changes a finding that was not presented yet: the own one, or for CTED any. */
export async function changeFinding(
  db: ActorDb,
  actor: Actor,
  of: { readonly fileId: string; readonly findingId: string },
  { version, ...finding }: GivenFinding & { readonly version: number },
  { today, now }: Given,
) {
  const { fileId, findingId } = of;
  const visit = await openOwnVisit(db, actor, fileId, today);
  refuseIf(refusalToFind(actor, visit.facts));
  const known = (await listFindings(db, fileId)).find((one) => one.findingId === findingId);
  const isTheirs = actor.audience === 'secretariat' || known?.writtenBy === actor.personId;
  if (!known || !isTheirs) throw new Refused(findingNotFound());
  await refuseUnfit(db, visit, finding);
  if (!(await updateFinding(db, finding, { findingId, version }))) throw new Refused(stale());
  const { stateCode } = visit.head;
  const done = { event: 'finding-changed', fileId, stateCode, record: findingId, today, now } as const;
  await enterWritten(db, actor, done);
  return { findingId, version: version + 1 };
}

async function refuseUnfit(db: ActorDb, { head, themes }: OwnVisit, { themeId, answerId }: GivenFinding) {
  if (!themes.includes(themeId)) throw new Refused(unknownTheme(themeId));
  if (answerId === null) return;
  const answers = await listAnswers(db, head.stateCode);
  if (!answers.some((answer) => answer.answerId === answerId)) throw new Refused(answerNotFound());
}
