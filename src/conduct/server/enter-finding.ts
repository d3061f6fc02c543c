import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Given } from '../../visits/server/index.ts';
import { refusalToFind } from '../acts.ts';
import { answerNotFound, findingNotFound, noteNotFound, unknownTheme } from '../refusals.ts';
import { listAnswers } from './answers.ts';
import { enterOfConduct } from './enter-of-conduct.ts';
import { type GivenFinding, insertFinding, listFindings, updateFinding } from './finding-store.ts';
import { listNotes } from './note-store.ts';
import { type Conduct, openConduct } from './open-conduct.ts';

/** Enters a finding that rests on a note of the actor's own, or for CTED on any note of the visit. */
export async function enterFinding(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { noteId, ...finding }: GivenFinding & { readonly noteId: string },
  { today, now }: Given,
) {
  const conduct = await openConduct(db, actor, fileId, today);
  refuseIf(refusalToFind(actor, conduct.facts));
  const note = (await listNotes(db, fileId)).find((one) => one.noteId === noteId);
  if (!note) throw new Refused(noteNotFound());
  await refuseUnfit(db, conduct, finding);
  const { stateCode } = conduct.head;
  const of = { fileId, stateCode, noteId, on: note.on, by: actor.personId, now };
  const findingId = await insertFinding(db, finding, of);
  const done = { event: 'finding-entered', fileId, stateCode, record: findingId, today, now } as const;
  await enterOfConduct(db, actor, done);
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
  const conduct = await openConduct(db, actor, fileId, today);
  refuseIf(refusalToFind(actor, conduct.facts));
  const known = (await listFindings(db, fileId)).find((one) => one.findingId === findingId);
  const isTheirs = actor.audience === 'secretariat' || known?.writtenBy === actor.personId;
  if (!known || !isTheirs) throw new Refused(findingNotFound());
  await refuseUnfit(db, conduct, finding);
  if (!(await updateFinding(db, finding, { findingId, version }))) throw new Refused(stale());
  const { stateCode } = conduct.head;
  const done = { event: 'finding-changed', fileId, stateCode, record: findingId, today, now } as const;
  await enterOfConduct(db, actor, done);
  return { findingId, version: version + 1 };
}

async function refuseUnfit(db: ActorDb, { head, themes }: Conduct, { themeId, answerId }: GivenFinding) {
  if (!themes.includes(themeId)) throw new Refused(unknownTheme(themeId));
  if (answerId === null) return;
  const answers = await listAnswers(db, head.stateCode);
  if (!answers.some((answer) => answer.answerId === answerId)) throw new Refused(answerNotFound());
}
