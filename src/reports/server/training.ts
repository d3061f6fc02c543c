import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { trainingPersons } from '../../access/server/index.ts';
import { type AsOf, asOfDay } from '../../database/server/as-of-day.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { type Block, BlockType, Words } from '../blocks.ts';
import { beginDraft, blank } from './begin-draft.ts';
import { findReportOfFile, listBlocks } from './report-store.ts';
import { adoptReport, shareDraft, submitFinalDraft } from './share-and-adopt.ts';
import { readDraft, writeDraft } from './write-draft.ts';

const TrainingBlock = z.object({
  key: z.string(),
  type: BlockType,
  level: z.int().optional(),
  under: z.string().optional(),
  repeats: z.array(z.string()).default([]),
  words: Words,
});
const Text = z.object({ title: z.string(), words: z.string() });
const Told = z.object({
  title: z.record(z.string(), Words),
  opening: z.array(TrainingBlock),
  closing: z.array(TrainingBlock),
  revised: z.array(z.object({ of: z.string(), words: Words })),
  decision: z.object({ en: Text, ar: Text, zh: Text }),
});
type Told = z.infer<typeof Told>;

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const chair: Actor = { ...trainingPersons.chair, language: 'en' };

/** What the training world tells of reports, as it stands among the facts. */
export const readTrainingReport = (): unknown =>
  JSON.parse(readFileSync(join(packageRoot(), 'facts', 'training-report.json'), 'utf8'));

/**
 * The reports of two visits of the training world: one adopted, one with its State. The events are in the journal already;
 * each text is frozen to its event as of that day. Repeating it changes nothing.
 */
export async function openTrainingReports(database: Database): Promise<void> {
  const told = Told.parse(readTrainingReport());
  for (const state of ['XAW', 'XAK']) {
    const dayOf = await daysOfTraining(database, state);
    const shared = dayOf?.('draft-shared-with-state');
    if (!dayOf || !shared) continue;
    const reportId = await begun(database, state, { told, on: plus(shared, '-P10D') });
    if (!reportId) continue;
    await asOfDay(expert, database, shared, (db, given) => shareNow(db, reportId, given));
    const submitted = dayOf('final-draft-submitted');
    const adopted = dayOf('report-adopted');
    if (submitted) await submit(database, reportId, { told, on: submitted });
    if (adopted) await adopt(database, reportId, { told, on: adopted });
  }
}

/** The day on which an event happened to the training visit of a State; undefined when the State has no visit. */
export async function daysOfTraining(
  database: Database,
  state: string,
): Promise<((event: string) => Day | undefined) | undefined> {
  return withActor(database, expert, async (db) => {
    const fileId = await findTrainingFile(db, state);
    if (!fileId) return undefined;
    const journal = effective((await openFile(db, expert, fileId)).journal);
    return (event) => journal.findLast((entry) => entry.event === event)?.on;
  });
}

type At = { readonly told: Told; readonly on: Day };

async function begun(database: Database, state: string, { told, on }: At): Promise<string | null> {
  return asOfDay(expert, database, on, async (db, given) => {
    const fileId = await findTrainingFile(db, state);
    if (!fileId || (await findReportOfFile(db, fileId))) return null;
    const title = told.title[state];
    if (!title?.en) throw new Error(`the report on ${state} has no title`);
    const { reportId, version } = await beginDraft(
      db,
      expert,
      fileId,
      { originalLanguage: 'en', title: title.en },
      given,
    );
    await db
      .updateTable('report')
      .set({ title: JSON.stringify(title) })
      .where('report_id', '=', reportId)
      .execute();
    const blocks = whole(told, await listBlocks(db, reportId));
    await writeDraft(db, expert, reportId, { version, blocks }, given);
    return reportId;
  });
}

/** The opening, what was found, and the closing after the heading of conclusions; what rests on nothing here is left out. */
function whole({ opening, closing }: Told, found: readonly Block[]): Block[] {
  const ids = new Map([
    ...namesOfParagraphs(found),
    ...[...opening, ...closing].map(({ key }) => [key, blank().blockId] as const),
  ]);
  const made = (blocks: Told['opening']): Block[] =>
    blocks
      .filter(({ repeats }) => repeats.every((one) => ids.has(one)))
      .map(({ key, type, level, under, repeats, words }) => ({
        ...blank(),
        ...{
          blockId: ids.get(key) ?? '',
          type,
          level: level ?? null,
          under: under ? (ids.get(under) ?? null) : null,
        },
        repeats: repeats.map((one) => ids.get(one) ?? ''),
        words: resolved(words, ids),
        standing: { ar: 'checked', zh: type === 'table' ? 'draft' : 'checked' },
      }));
  const checked = found.map((block) => ({ ...block, standing: { ar: 'checked', zh: 'checked' } as const }));
  return [...made(opening), ...checked, ...made(closing)];
}

/** Paragraphs by their area and their place in it: `border-management/0`. */
export function namesOfParagraphs(blocks: readonly Block[]): readonly (readonly [string, string])[] {
  const placed = new Map<string, number>();
  return blocks
    .filter(({ findingId }) => findingId !== null)
    .map(({ blockId, themeId }) => {
      const place = placed.get(themeId ?? '') ?? 0;
      placed.set(themeId ?? '', place + 1);
      return [`${themeId}/${place}`, blockId] as const;
    });
}

const resolved = (words: Words, ids: ReadonlyMap<string, string>): Words =>
  Object.fromEntries(
    Object.entries(words).map(([language, text]) => [
      language,
      text.replace(/\[\[(see|note):([^\]]+)\]\]/g, (_, is, key) => `[[${is}:${ids.get(key) ?? key}]]`),
    ]),
  );

async function shareNow(db: ActorDb, reportId: string, given: AsOf): Promise<void> {
  const { version } = await readDraft(db, expert, reportId);
  await shareDraft(db, expert, reportId, { on: given.today, version }, given);
}

async function submit(database: Database, reportId: string, { told, on }: At): Promise<void> {
  await asOfDay(expert, database, plus(on, '-P2D'), async (db, given) => {
    const { blocks, version } = await readDraft(db, expert, reportId);
    const ids = new Map(namesOfParagraphs(blocks));
    const revised = new Map(told.revised.map(({ of, words }) => [ids.get(of), words]));
    const changed = blocks.map((block) => ({ ...block, words: revised.get(block.blockId) ?? block.words }));
    await writeDraft(db, expert, reportId, { version, blocks: changed }, given);
  });
  await asOfDay(expert, database, on, async (db, given) => {
    const { version } = await readDraft(db, expert, reportId);
    await submitFinalDraft(db, expert, reportId, { on, version }, given);
  });
}

async function adopt(database: Database, reportId: string, { told, on }: At): Promise<void> {
  await asOfDay(chair, database, on, async (db, given) => {
    const { fileId, version } = await db
      .selectFrom('report')
      .select(['file_id as fileId', 'version'])
      .where('report_id', '=', reportId)
      .executeTakeFirstOrThrow();
    const meeting = { meetingNumber: 31, meetingOn: on, outcome: 'adopted', texts: told.decision } as const;
    const clock = { now: () => given.now, today: () => on, zone: given.zone };
    const asked = { kind: 'report-adopted', fileId, ...meeting } as const;
    const { decisionId } = await recordMeetingDecision(db, chair, asked, clock);
    await adoptReport(db, chair, reportId, { on, version, decisionId }, given);
  });
}
