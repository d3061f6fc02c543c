import { trainingPersons } from '../../access/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/server/database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, type Instant, plus } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { findTrainingFile, openFile } from '../../visits/server/index.ts';
import { listAnswers } from './answers.ts';
import { insertFinding, settleFinding } from './finding-store.ts';
import { insertNote } from './note-store.ts';
import { insertSitting, listSittings } from './sitting-store.ts';
import { readTrainingVisit, type Told } from './training-visit.ts';

const whole = readTrainingVisit();
/** Without its first sitting, and what came of that. */
const shorter: Told = {
  sittings: whole.sittings.slice(1),
  notes: whole.notes.slice(1).map((note) => ({ ...note, sitting: note.sitting - 1 })),
  findings: whole.findings
    .filter(({ note }) => note > 0)
    .map((finding) => ({ ...finding, note: finding.note - 1 })),
};
const onlyPlanned: Told = { ...shorter, notes: [], findings: [] };

/** What was conducted in which State; the events of these visits are in their journals already. */
const stories: Readonly<Record<string, Told>> = {
  XAW: whole,
  XAK: shorter,
  XAD: onlyPlanned, // took its consent back, and gave it again
  XAE: onlyPlanned, // under way
};

const actor: Actor = { ...trainingPersons.expert, language: 'en' };
const zone = 'Etc/GMT+4';
/** Days between the last day of a visit that did not end yet and the day it was agreed. */
const planned = 30;

/** Fills in the programmes, notes and findings of visits of the training world, as of their days. Repeating it changes nothing. */
export async function openTrainingConduct(database: Database, today: Day): Promise<void> {
  for (const [state, told] of Object.entries(stories)) {
    await withActor(database, actor, async (db) => {
      const fileId = await findTrainingFile(db, state);
      if (fileId && (await listSittings(db, fileId)).length === 0) await tell(db, fileId, told, today);
    });
  }
}

type Visit = { readonly fileId: string; readonly stateCode: string; readonly endsOn: Day };

async function tell(db: ActorDb, fileId: string, told: Told, today: Day): Promise<void> {
  const { visit, journal } = await openFile(db, actor, fileId);
  const ended = effective(journal).findLast(({ event }) => event === 'visit-ended');
  const agreed = effective(journal).findLast(({ event }) => event === 'programme-agreed');
  const expected = agreed && plus(agreed.on, `P${planned}D`);
  const of: Visit = {
    fileId,
    stateCode: visit.stateCode,
    endsOn: ended?.on ?? expected ?? plus(today, `P${planned}D`),
  };
  const plannedOn = agreed ? back(agreed.on, 1) : today;

  const sat: { sittingId: string; on: Day }[] = [];
  for (const { before, ...sitting } of told.sittings) {
    const on = back(of.endsOn, before);
    const by = { by: actor.personId, now: morning(plannedOn) };
    sat.push({ on, sittingId: await insertSitting(db, { ...sitting, on, zone }, { ...of, ...by }) });
  }
  const noted: { noteId: string; on: Day; by: string }[] = [];
  for (const { sitting, by, ...note } of told.notes) {
    const place = sat[sitting];
    if (!place) throw new Error(`the story of ${of.stateCode} has no sitting ${sitting}`);
    const author = trainingPersons[by].personId;
    const made = { ...of, ...place, by: author, now: morning(place.on) };
    noted.push({ noteId: await insertNote(db, note, made), on: place.on, by: author });
  }
  await tellFindings(db, of, told.findings, noted);
}

type Noted = { readonly noteId: string; readonly on: Day; readonly by: string };

async function tellFindings(db: ActorDb, of: Visit, told: Told['findings'], noted: readonly Noted[]) {
  const answers = told.length > 0 ? (await listAnswers(db, of.stateCode)).toReversed() : [];
  const taken = new Set<string>();
  for (const { note, agreed, stateWords, ...finding } of told) {
    const place = noted[note];
    if (!place) throw new Error(`the story of ${of.stateCode} has no note ${note}`);
    // Each bears on an answer of its own, as far as its area has one left.
    const ofArea = answers.filter(({ themeId }) => themeId === finding.themeId);
    const answer = ofArea.find(({ answerId }) => !taken.has(answerId)) ?? ofArea[0];
    if (answer) taken.add(answer.answerId);
    const given = { ...finding, answerId: answer?.answerId ?? null };
    const made = { ...of, ...place, now: morning(place.on) };
    const findingId = await insertFinding(db, given, made);
    await settleFinding(db, { findingId, result: agreed, stateWords }, of.endsOn);
  }
}

const back = (on: Day, days: number): Day => (days === 0 ? on : plus(on, `-P${days}D`));

/** In the morning at Headquarters. */
const morning = (on: Day): Instant => `${on}T14:00:00.000Z`;
