import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import type { ActorDb } from '../../../src/database/server/with-actor.ts';
import { recordMeetingDecision } from '../../../src/decisions/server/index.ts';
import { recordEvent } from '../../../src/events/server/index.ts';
import type { Actor } from '../../../src/platform/actor.ts';
import type { Day } from '../../../src/procedure/calendar.ts';
import {
  addBlock,
  adoptReport,
  amendDraft,
  beginDraft,
  getReport,
  readDraft,
  shareDraft,
  submitFinalDraft,
  transmitReport,
  writeBlock,
} from '../../../src/reports/server/index.ts';
import { openFile } from '../../../src/visits/server/index.ts';
import { as, type Named, type SmallWorld, smallWorld } from './small-world.ts';
import { sittingWith, visitTo } from './visit-rows.ts';

// A visit that has ended and the life of its report. The real acts, each on its day by the person whose act it is.

export type ReportWorld = Awaited<ReturnType<typeof reportWorld>>;

/** A visit to a fictional State that has ended on 2 March 2026, with two findings of one theme and one of another. */
export async function reportWorld(database: TestDatabase) {
  const world = await smallWorld(database, '2026-01-10');
  const fileId = await visitTo(database, { year: 2026 });
  const visit = actsOnVisit(world, fileId);
  for (const [who, event, date] of history) await visit.happened(who, event, date);
  const where = { fileId, on: '2026-02-27', by: as('expert').personId };
  const { findings } = await sittingWith(database, where, found);
  const draft = actsOnDraft(world, fileId);
  return { ...world, fileId, findings, ...visit, ...draft, ...stepsOfReport(world, fileId, draft.versionOf) };
}

const history = [
  ['chair', 'visit-approved', '2026-01-10'],
  ['expert', 'consent-requested', '2026-01-11'],
  ['XAA', 'consent-given', '2026-01-12'],
  ['expert', 'mission-engaged', '2026-01-13'],
  ['XAA', 'documents-provided', '2026-01-20'],
  ['expert', 'preparatory-meeting-held', '2026-01-25'],
  ['XAA', 'programme-agreed', '2026-01-30'],
  ['director', 'delegation-confirmed', '2026-02-01'],
  ['head', 'visit-started', '2026-02-26'],
  ['head', 'closing-meeting-held', '2026-03-02'],
  ['head', 'visit-ended', '2026-03-02'],
] as const;

const found = [
  { theme: 'border-management', words: 'The bill on border control is not adopted.' },
  { theme: 'ict', words: 'There is no law on digital evidence.' },
  { theme: 'border-management', words: 'Officers are trained.' },
];

function actsOnVisit({ on, given, does }: SmallWorld, fileId: string) {
  type More = { option?: string; documentId?: string };
  /** Something happened to the visit on this day, entered by the person whose act it is. */
  const happened = (who: Named, event: string, date: string, more: More = {}) => {
    on(date);
    return does(who, async (db, actor) => {
      const { version } = await openFile(db, actor, fileId);
      const moment = given();
      return recordEvent(db, actor, fileId, { event, on: moment.today, ...more, version }, moment);
    });
  };
  return { happened };
}

function actsOnDraft({ on, given, does }: SmallWorld, fileId: string) {
  const versionOf = (reportId: string): Promise<number> =>
    does('expert', async (db, actor) => (await readDraft(db, actor, reportId)).version);

  type New = {
    type: 'recommendation' | 'paragraph' | 'footnote' | 'heading';
    words: string;
    after: string | null;
  };
  const added = async (reportId: string, block: New & { repeats?: string[]; under?: string }) => {
    const version = await versionOf(reportId);
    const asked = { repeats: [] as string[], audience: null, language: 'en' as const, ...block, version };
    return (await does('expert', (db, actor) => addBlock(db, actor, reportId, asked, given()))).blockId;
  };

  /** The draft was begun, and has a recommendation that repeats the first paragraph. */
  const begun = async () => {
    on('2026-03-20');
    const asked = { originalLanguage: 'en', title: 'Report on the visit to Norvale' } as const;
    const { reportId, blocks } = await does('expert', async (db, actor) => {
      const { reportId } = await beginDraft(db, actor, fileId, asked, given());
      return { reportId, blocks: (await readDraft(db, actor, reportId)).blocks };
    });
    const paragraph = blocks.find(({ type }) => type === 'paragraph')?.blockId ?? '';
    const words = 'Norvale should adopt the bill.';
    const last = { type: 'recommendation', words, after: blocks.at(-1)?.blockId ?? null } as const;
    return { reportId, paragraph, recommendation: await added(reportId, { ...last, repeats: [paragraph] }) };
  };

  const written = async (reportId: string, blockId: string, words: string, language: 'en' | 'ar' = 'en') => {
    const asked = { language, words, standing: 'draft', version: await versionOf(reportId) } as const;
    return does('expert', (db, actor) => writeBlock(db, actor, { reportId, blockId }, asked, given()));
  };

  const read = (who: Named, reportId: string, version?: 'draft' | 'SV-04' | 'SV-06' | 'SV-07' | 'SV-08') =>
    does(who, (db, actor) => getReport(db, actor, { reportId, version }));

  return { versionOf, added, begun, written, read };
}

function stepsOfReport(
  { database, on, given, does }: SmallWorld,
  fileId: string,
  versionOf: (reportId: string) => Promise<number>,
) {
  type Given = ReturnType<typeof given>;
  type Asked = { readonly on: Day; readonly version: number };
  type Act = (db: ActorDb, actor: Actor, reportId: string, asked: Asked, given: Given) => Promise<unknown>;
  /** A step of the report, from its draft as it stands. */
  const step = (who: Named, act: Act) => async (reportId: string) => {
    const version = await versionOf(reportId);
    const moment = given();
    return does(who, (db, actor) => act(db, actor, reportId, { on: moment.today, version }, moment));
  };
  const stepOn = (who: Named, act: Act) => (reportId: string, date: string) => {
    on(date);
    return step(who, act)(reportId);
  };
  const shared = (reportId: string, date = '2026-04-10') => stepOn('expert', shareDraft)(reportId, date);

  /** The Committee has decided at a meeting to adopt it, or on something else. */
  const decided = (kind: 'report-adopted' | 'extension' = 'report-adopted') =>
    does('chair', (db, actor) => {
      const texts = { en: { title: 'Adoption', words: 'The Committee adopts the report.' } };
      const meetingOn: Day = given().today;
      const meeting = { meetingNumber: 4, meetingOn, outcome: 'adopted' } as const;
      return recordMeetingDecision(db, actor, { kind, fileId, texts, ...meeting }, database.clock);
    });
  const adopted = async (reportId: string, date: string, decision?: string) => {
    on(date);
    const decisionId = decision ?? (await decided()).decisionId;
    const version = await versionOf(reportId);
    const moment = given();
    const asked = { on: moment.today, version, decisionId };
    return does('chair', (db, actor) => adoptReport(db, actor, reportId, asked, moment));
  };

  return {
    shared,
    submitted: stepOn('expert', submitFinalDraft),
    amended: step('chair', amendDraft),
    transmitted: stepOn('chair', transmitReport),
    decided,
    adopted,
  };
}
