import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { listSittings } from '../../sittings/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { findingInput, noteInput, Result, Words } from '../shapes.ts';
import { listAnswers } from './answers.ts';
import { insertFinding, settleFinding } from './finding-store.ts';
import { insertNote, listNotes } from './note-store.ts';

const { answerId: _answerId, ...ofFinding } = findingInput;

/** What was noted of which sitting and by whom, and what was found by which note and became of it. */
const Told = z.object({
  notes: z.array(
    z.object({
      ...noteInput,
      language: z.literal('en').default('en'),
      sitting: z.int(),
      by: z.enum(['expert', 'head', 'visitingExpert']),
    }),
  ),
  findings: z.array(z.object({ ...ofFinding, note: z.int(), agreed: Result, stateWords: Words.optional() })),
});
type Told = z.infer<typeof Told>;

const actor: Actor = { ...trainingPersons.expert, language: 'en' };

/** Notes and findings of visits of the training world, as of their days: the closing meeting is in the journal already. Repeating it changes nothing. */
export async function openTrainingConduct(database: Database): Promise<void> {
  const text = readFileSync(join(packageRoot(), 'facts', 'training-findings.json'), 'utf8');
  const whole = Told.parse(JSON.parse(text));
  for (const [state, told] of [['XAW', whole] as const, ['XAK', withoutFirst(whole)] as const]) {
    await withActor(database, actor, async (db) => {
      const fileId = await findTrainingFile(db, state);
      if (fileId && (await listNotes(db, fileId)).length === 0) await tell(db, fileId, told);
    });
  }
}

/** The shorter story: without the first sitting, and what came of it. */
const withoutFirst = ({ notes, findings }: Told): Told => ({
  notes: notes.slice(1).map((note) => ({ ...note, sitting: note.sitting - 1 })),
  findings: findings.flatMap((finding) => (finding.note > 0 ? [{ ...finding, note: finding.note - 1 }] : [])),
});

async function tell(db: ActorDb, fileId: string, told: Told): Promise<void> {
  const { visit, journal } = await openFile(db, actor, fileId);
  const closed = effective(journal).findLast(({ event }) => event === 'closing-meeting-held');
  if (!closed) throw new Error(`the visit to ${visit.stateCode} has no closing meeting`);
  const sittings = await listSittings(db, fileId);
  const noted: Noted[] = [];
  for (const { sitting, by, ...note } of told.notes) {
    const of = sittings[sitting];
    if (!of) throw new Error(`the visit to ${visit.stateCode} has no sitting ${sitting}`);
    const made = { fileId, stateCode: visit.stateCode, sittingId: of.sittingId, on: of.on };
    const author = { by: trainingPersons[by].personId, now: morning(of.on) };
    noted.push({ ...made, ...author, noteId: await insertNote(db, note, { ...made, ...author }) });
  }
  await tellFindings(db, told.findings, noted, closed.on);
}

type Noted = Parameters<typeof insertFinding>[2];

async function tellFindings(db: ActorDb, told: Told['findings'], noted: readonly Noted[], closedOn: Day) {
  const answers = (await listAnswers(db, noted[0]?.stateCode ?? '')).toReversed();
  const taken = new Set<string>();
  for (const [at, { note, agreed, stateWords, ...finding }] of told.entries()) {
    const of = noted[note];
    if (!of) throw new Error(`there is no note ${note}`);
    // Each bears on an answer of its own, as far as its area has one left.
    const ofArea = answers.filter(({ themeId }) => themeId === finding.themeId);
    const answerId = (ofArea.find((answer) => !taken.has(answer.answerId)) ?? ofArea[0])?.answerId ?? null;
    if (answerId) taken.add(answerId);
    const findingId = await insertFinding(db, { ...finding, answerId }, { ...of, now: morning(of.on, at) });
    await settleFinding(db, { findingId, result: agreed, stateWords }, closedOn);
  }
}

/** In the morning at Headquarters, one minute after the other. */
const morning = (on: Day, minute = 0): Instant => `${on}T14:${String(minute).padStart(2, '0')}:00.000Z`;
