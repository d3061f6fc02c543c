import { randomUUID } from 'node:crypto';
import { addTrainingPersons, focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import type { TestDatabase } from '../../platform/server/test-database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
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
} from '../../reports/server/index.ts';
import { correctEvent, openFile, recordEvent } from '../../visits/server/index.ts';
import { disposeComment, saveComment, sendComments } from './comment.ts';
import { getObservations } from './get-observations.ts';

// Builders for the tests of this part. They go through the real acts, each on its day by the person whose act it is.

const zone = 'America/New_York';
const states = { XAA: missionOf('XAA'), XAB: missionOf('XAB'), focalPoint: focalPointOf('XAA') };
const persons = { ...trainingPersons, ...states };
type Named = keyof typeof persons;

const names = { en: 'Norvale', fr: 'Norvale', es: 'Norvale', ru: 'Norvale', ar: 'Norvale', zh: 'Norvale' };
const norvale = {
  ...{ code: 'XAA', iso2: null, m49: null, names, formalNames: names, listNames: {}, admittedOn: null },
  ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
  ...{ originalMember: false, notes: [] },
};

/** Somebody by function, or the mission of a State: `as('chair')`, `as('XAA')`. */
export const as = (who: Named): Actor => ({ ...persons[who], language: 'en' });

export type ObservationsWorld = Awaited<ReturnType<typeof observationsWorld>>;

/** A visit to a fictional State that has ended on 2 March 2026, with two findings of one theme and one of another. */
export async function observationsWorld(database: TestDatabase) {
  const fileId = randomUUID();
  let today = day('2026-03-02');
  function on(date: string): void {
    today = day(date);
    database.clock.follow(fixedClock(`${date}T16:00:00Z`, zone));
  }
  on('2026-02-20');
  const acting = <T>(who: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, who, work);
  await acting(as('administrator'), async (db) => {
    await importStates(db, [norvale]);
    await addTrainingPersons(db, Object.values(persons));
  });
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

  /** The day of an event was wrong, and CTED or the State has corrected it. */
  async function corrected(event: string, to: string, date: string) {
    on(date);
    const who = event === 'state-comments-received' ? 'XAA' : 'expert';
    return does(who, async (db, actor) => {
      const { version, journal } = await openFile(db, actor, fileId);
      const entryId = journal.find((entry) => entry.event === event)?.id ?? '';
      const asked = { on: day(to), reason: 'The day was entered wrongly.', version };
      return correctEvent(db, actor, { fileId, entryId }, asked, given());
    });
  }

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
      ...{
        type: 'recommendation',
        words: 'Norvale should adopt the bill.',
        after: blocks.at(-1)?.blockId ?? null,
      },
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
  const commented = (reportId: string, blockId: string | null, words: string, who: Named = 'XAA') =>
    does(who, (db, actor) => {
      const comment = { blockId, kind: 'factual-observation', language: 'en', words } as const;
      return saveComment(db, actor, reportId, comment, given());
    });
  const sent = (reportId: string, date: string, more: { who?: Named; documentId?: string } = {}) => {
    on(date);
    const { who = 'XAA', documentId } = more;
    return does(who, (db, actor) => sendComments(db, actor, reportId, { documentId }, given()));
  };
  const disposed = (reportId: string, commentId: string, outcome: 'accepted' | 'not-accepted', version = 0) =>
    does('expert', (db, actor) => {
      const said = { outcome, language: 'en', reason: 'The law shows it.', version } as const;
      const result = outcome === 'accepted' ? { result: 'The bill was adopted.' } : {};
      return disposeComment(db, actor, { reportId, commentId }, { ...said, ...result }, given());
    });
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
  const said = (who: Named, reportId: string) =>
    does(who, (db, actor) => getObservations(db, actor, reportId, today));

  /** A report that has lived its life up to its adoption, with one comment accepted and one not. */
  async function livedToAdoption() {
    const { reportId, paragraph, recommendation } = await begun();
    await shared(reportId);
    const first = await commented(reportId, paragraph, 'The bill was adopted in March.');
    const second = await commented(reportId, null, 'The report is too long.');
    await sent(reportId, '2026-04-20');
    await disposed(reportId, first.commentId, 'accepted');
    await disposed(reportId, second.commentId, 'not-accepted');
    await written(reportId, paragraph, 'The bill was adopted.');
    await submitted(reportId, '2026-04-30');
    await adopted(reportId, '2026-05-20');
    return { reportId, paragraph, recommendation };
  }

  return {
    ...{
      fileId,
      findings,
      on,
      acting,
      does,
      given,
      happened,
      corrected,
      said,
      begun,
      added,
      written,
      shared,
      commented,
      sent,
    },
    ...{
      disposed,
      submitted,
      amended,
      decided,
      adopted,
      transmitted,
      read,
      versionOf,
      livedToAdoption,
    },
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
