import { z } from 'zod';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { asOfDay } from '../../database/server/as-of-day.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Language } from '../../platform/schemas.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import {
  daysOfTraining,
  findReportOfFile,
  getSnapshot,
  namesOfParagraphs,
  openReport,
  readTrainingReport,
} from '../../reports/server/index.ts';
import { CommentKind } from '../shapes.ts';
import { disposeComment, listDrafts, saveComment } from './comment.ts';
import { listComments, markSent } from './comment-store.ts';

const said = { on: z.string(), kind: CommentKind, language: Language, words: z.string() };
const Told = z.object({
  observations: z.object({
    comments: z.array(
      z.object({
        ...said,
        outcome: z.enum(['accepted', 'not-accepted']),
        reason: z.string(),
        result: z.string().optional(),
      }),
    ),
    unsent: z.object(said),
  }),
});
type Told = z.infer<typeof Told>['observations'];

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const mission = (state: string): Actor => ({ ...missionOf(state), language: 'en' });

/**
 * What two fictional States said of their reports: one has lived through comments and what became of them, the
 * other has a comment it has not sent. Repeating it changes nothing.
 */
export async function openTrainingObservations(database: Database): Promise<void> {
  const { observations: told } = Told.parse(readTrainingReport());
  await openWhole(database, told);
  await openUnsent(database, told);
}

async function openWhole(database: Database, { comments }: Told): Promise<void> {
  const state = 'XAW';
  const found = await reportOf(database, state);
  const dayOf = await daysOfTraining(database, state);
  const [received, submitted] = [dayOf?.('state-comments-received'), dayOf?.('final-draft-submitted')];
  if (!found?.isNew || !received || !submitted) return;
  const { reportId } = found;
  await asOfDay(mission(state), database, received, async (db, given) => {
    for (const { on, kind, language, words } of comments)
      await save(db, state, reportId, { on, kind, language, words }, given);
    await markSent(
      db,
      await listDrafts(db, reportId),
      await entryOf(db, reportId, 'state-comments-received'),
    );
  });
  await asOfDay(expert, database, plus(submitted, '-P1D'), (db, given) =>
    disposeAll(db, reportId, comments, given),
  );
}

async function openUnsent(database: Database, { unsent }: Told): Promise<void> {
  const state = 'XAK';
  const found = await reportOf(database, state);
  if (!found?.isNew) return;
  const on: Day = database.clock.today();
  await asOfDay(mission(state), database, on, (db, given) => save(db, state, found.reportId, unsent, given));
}

/** The report of a State, and whether the State has said nothing of it so far. */
function reportOf(database: Database, state: string) {
  return withActor(database, mission(state), async (db) => {
    const fileId = await findTrainingFile(db, state);
    const report = fileId ? await findReportOfFile(db, fileId) : undefined;
    if (!report) return undefined;
    const { reportId } = report;
    return { reportId, isNew: (await listComments(db, reportId)).length === 0 };
  });
}

type Given = Parameters<typeof saveComment>[4];

async function save(
  db: ActorDb,
  state: string,
  reportId: string,
  { on, ...comment }: Told['unsent'],
  given: Given,
) {
  const actor = mission(state);
  const { blocks } = await getSnapshot(db, actor, { reportId, kind: 'SV-04' });
  const blockId = new Map(namesOfParagraphs(blocks)).get(on) ?? null;
  await saveComment(db, actor, reportId, { ...comment, blockId }, given);
}

async function disposeAll(db: ActorDb, reportId: string, told: Told['comments'], given: Given) {
  for (const { commentId, words } of await listComments(db, reportId)) {
    const becomes = told.find((one) => one.words === words);
    if (!becomes) continue;
    const { outcome, language, reason, result } = becomes;
    const asked = { outcome, language, reason, result, version: 0 };
    await disposeComment(db, expert, { reportId, commentId }, asked, given);
  }
}

/** The line of the journal that the visit already has for it. */
async function entryOf(db: ActorDb, reportId: string, event: string): Promise<string> {
  const { journal } = await openReport(db, expert, reportId);
  const entry = journal.findLast((one) => one.event === event);
  if (!entry) throw new Error(`the training visit has no ${event}`);
  return entry.id;
}
