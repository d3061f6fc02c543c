import { randomUUID } from 'node:crypto';
import { addTrainingPersons, focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import type { TestDatabase } from '../../platform/server/test-database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { openFile, recordEvent } from '../../visits/server/index.ts';
import { beginDraft } from './begin-draft.ts';
import { getReport } from './get-report.ts';
import { adoptReport, amendDraft, shareDraft, submitFinalDraft, transmitReport } from './share-and-adopt.ts';
import { addBlock, writeBlock } from './write-block.ts';
import { readDraft } from './write-draft.ts';

// Builders for the tests of this part. They go through the real acts, each on its day by the person whose act it is.

const zone = 'America/New_York';
const states = { XAA: missionOf('XAA'), XAB: missionOf('XAB'), focalPoint: focalPointOf('XAA') };
const persons = { ...trainingPersons, ...states };
type Named = keyof typeof persons;

/** Somebody by function, or the mission of a State: `as('chair')`, `as('XAA')`. */
export const as = (who: Named): Actor => ({ ...persons[who], language: 'en' });

export type ReportsWorld = Awaited<ReturnType<typeof reportsWorld>>;

/** A visit to a fictional State that has ended on 2 March 2026, with two findings of one theme and one of another. */
export async function reportsWorld(database: TestDatabase) {
  const fileId = randomUUID();
  let today = day('2026-03-02');
  function on(date: string): void {
    today = day(date);
    database.clock.follow(fixedClock(`${date}T16:00:00Z`, zone));
  }
  on('2026-02-20');
  const acting = <T>(who: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, who, work);
  await acting(as('administrator'), (db) => addTrainingPersons(db, Object.values(persons)));
  await database.admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, 1, true, 'XAA', 'comprehensive', 2026, 'file', 'ctc-2020')`,
    [fileId],
  );

  /** Something happened to the visit on this day, entered by the person whose act it is. */
  async function happened(
    who: Named,
    event: string,
    date: string,
    more: { option?: string; documentId?: string } = {},
  ) {
    on(date);
    return acting(as(who), async (db) => {
      const { version } = await openFile(db, as(who), fileId);
      return recordEvent(db, as(who), fileId, { event, on: today, ...more, version }, given());
    });
  }
  const given = () => ({ today, now: database.clock.now(), zone });

  await happened('chair', 'visit-approved', '2026-01-10');
  await happened('expert', 'consent-requested', '2026-01-11');
  await happened('XAA', 'consent-given', '2026-01-12');
  await happened('expert', 'mission-engaged', '2026-01-13');
  await happened('XAA', 'documents-provided', '2026-01-20');
  await happened('expert', 'preparatory-meeting-held', '2026-01-25');
  await happened('XAA', 'programme-agreed', '2026-01-30');
  await happened('director', 'delegation-confirmed', '2026-02-01');
  await happened('head', 'visit-started', '2026-02-26');
  await happened('head', 'closing-meeting-held', '2026-03-02');
  await happened('head', 'visit-ended', '2026-03-02');
  const findings = await findingsOf(database, fileId);

  type Done<T> = (db: ActorDb, actor: Actor) => Promise<T>;
  const does = <T>(who: Named, work: Done<T>): Promise<T> => acting(as(who), (db) => work(db, as(who)));
  const versionOf = async (reportId: string): Promise<number> =>
    does('expert', async (db, actor) => (await readDraft(db, actor, reportId)).version);

  /** The draft was begun, and has a recommendation that repeats the first paragraph. */
  async function begun() {
    on('2026-03-20');
    const asked = { originalLanguage: 'en', title: 'Report on the visit to Norvale' } as const;
    const { reportId } = await does('expert', (db, actor) => beginDraft(db, actor, fileId, asked, given()));
    const { blocks } = await does('expert', (db, actor) => readDraft(db, actor, reportId));
    const first = blocks.find(({ type }) => type === 'paragraph');
    const recommendation = await added(reportId, {
      type: 'recommendation',
      words: 'Norvale should adopt the bill.',
      after: blocks.at(-1)?.blockId ?? null,
      repeats: [first?.blockId ?? ''],
    });
    return { reportId, paragraph: first?.blockId ?? '', recommendation };
  }

  type New = {
    type: 'recommendation' | 'paragraph' | 'footnote' | 'heading';
    words: string;
    after: string | null;
  };
  async function added(reportId: string, block: New & { repeats?: string[]; under?: string }) {
    const version = await versionOf(reportId);
    const asked = { repeats: [] as string[], audience: null, language: 'en' as const, ...block, version };
    return (await does('expert', (db, actor) => addBlock(db, actor, reportId, asked, given()))).blockId;
  }

  const written = async (reportId: string, blockId: string, words: string, language: 'en' | 'ar' = 'en') => {
    const asked = { language, words, standing: 'draft', version: await versionOf(reportId) } as const;
    return does('expert', (db, actor) => writeBlock(db, actor, { reportId, blockId }, asked, given()));
  };

  const asked = async (reportId: string) => ({ on: today, version: await versionOf(reportId) });
  const shared = async (reportId: string, date = '2026-04-10') => {
    on(date);
    return does('expert', async (db, actor) =>
      shareDraft(db, actor, reportId, await asked(reportId), given()),
    );
  };
  const submitted = async (reportId: string, date: string) => {
    on(date);
    return does('expert', async (db, actor) =>
      submitFinalDraft(db, actor, reportId, await asked(reportId), given()),
    );
  };
  const amended = async (reportId: string) =>
    does('chair', async (db, actor) => amendDraft(db, actor, reportId, await asked(reportId), given()));

  /** The Committee has decided at a meeting to adopt it, or on something else. */
  const decided = (kind: 'report-adopted' | 'extension' = 'report-adopted') =>
    does('chair', (db, actor) => {
      const texts = { en: { title: 'Adoption', words: 'The Committee adopts the report.' } };
      const meeting = { meetingNumber: 4, meetingOn: today as Day, outcome: 'adopted' } as const;
      return recordMeetingDecision(db, actor, { kind, fileId, texts, ...meeting }, database.clock);
    });
  const adopted = async (reportId: string, date: string, decisionId?: string) => {
    on(date);
    const decision = decisionId ?? (await decided()).decisionId;
    return does('chair', async (db, actor) =>
      adoptReport(db, actor, reportId, { ...(await asked(reportId)), decisionId: decision }, given()),
    );
  };
  const transmitted = async (reportId: string, date: string) => {
    on(date);
    return does('chair', async (db, actor) =>
      transmitReport(db, actor, reportId, await asked(reportId), given()),
    );
  };
  const read = (who: Named, reportId: string, version?: 'draft' | 'SV-04' | 'SV-06' | 'SV-07' | 'SV-08') =>
    does(who, (db, actor) => getReport(db, actor, { reportId, version }));

  return {
    fileId,
    findings,
    on,
    acting,
    does,
    given,
    happened,
    begun,
    added,
    written,
    shared,
    submitted,
    amended,
    decided,
    adopted,
    transmitted,
    read,
    versionOf,
  };
}

/** What the delegation found, as the part that keeps findings stores it. */
async function findingsOf(database: TestDatabase, fileId: string): Promise<readonly string[]> {
  const [sitting, note] = [randomUUID(), randomUUID()];
  const by = trainingPersons.expert.personId;
  await database.admin.query(
    `insert into programme_sitting (sitting_id, file_id, state_code, kind, on_day, starts_at, ends_at, zone, place,
       institution, counterpart, visitors, themes, language, interpreted, entered_by, changed_at)
     values ($1, $2, 'XAA', 'meeting', '2026-02-27', '09:00', '10:00', 'UTC', 'Capital', '{"en": "Ministry"}',
       'Officials', 'Delegation', '{border-management}', 'en', false, $3, now())`,
    [sitting, fileId, by],
  );
  await database.admin.query(
    `insert into session_note (note_id, sitting_id, file_id, state_code, on_day, language, discussion, conclusions,
       written_by, written_at) values ($1, $2, $3, 'XAA', '2026-02-27', 'en', 'Said', 'Concluded', $4, now())`,
    [note, sitting, fileId, by],
  );
  const found = [
    ['border-management', 'The bill on border control is not adopted.'],
    ['ict', 'There is no law on digital evidence.'],
    ['border-management', 'Officers are trained.'],
  ].map(([theme, words]) => ({ id: randomUUID(), theme, words }));
  for (const { id, theme, words } of found) {
    await database.admin.query(
      `insert into finding (finding_id, file_id, state_code, note_id, theme_id, kind, words, sources, on_day,
         written_by, written_at)
       values ($1, $2, 'XAA', $3, $4, 'shortfall', $5, '{government-exchange}', '2026-02-27', $6, now())`,
      [id, fileId, note, theme, JSON.stringify({ en: words }), by],
    );
  }
  return found.map(({ id }) => id);
}

/** The code an act is refused with, or null when it is not. */
export async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (fault) => {
      if (fault && typeof fault === 'object' && 'refusal' in fault) return fault.refusal.code;
      throw fault;
    },
  );
}
