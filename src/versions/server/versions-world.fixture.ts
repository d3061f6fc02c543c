import { randomUUID } from 'node:crypto';
import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import type { Numbering } from '../../printing/contract.ts';
import { day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import type { Kind } from '../shapes.ts';
import { issueVersion } from './issue-version.ts';
import { plantedReport } from './planted.fixture.ts';

// An adopted report on a visit to a fictional State that ended on 2 March 2025, with what happens to it told day by day.

const persons = {
  ...trainingPersons,
  ...{ XAA: missionOf('XAA'), XAB: missionOf('XAB') },
  participantElsewhere: {
    ...trainingPersons.participant,
    ...{ personId: '00000000-0000-4000-8000-000000000999', organisationId: 'training-bystander' },
  },
};
export type Named = keyof typeof persons | 'public';

/** Somebody by function, the mission of a State, or somebody without an account. */
export const as = (who: Named): Actor =>
  who === 'public' ? publicReader('en') : { ...persons[who], language: 'en' };

export type VersionsWorld = Awaited<ReturnType<typeof versionsWorld>>;

export async function versionsWorld() {
  const database: TestDatabase = await testDatabase();
  const fileId = randomUUID();
  const report = plantedReport();
  const { reportId } = report;
  let today = day('2025-06-20');
  const on = (date: string) => {
    today = day(date);
    database.clock.follow(fixedClock(`${date}T16:00:00Z`, 'America/New_York'));
  };
  const given = () => ({ today, now: database.clock.now() });
  const does = <T>(who: Named, work: (db: ActorDb, actor: Actor) => Promise<T>): Promise<T> =>
    withActor(database, as(who), (db) => work(db, as(who)));

  /** Something happened to the visit; what is lawful is tried elsewhere. */
  async function happened(event: string, date: string, option?: string): Promise<string> {
    on(date);
    const entry = await does('expert', (db, actor) =>
      append(db, {
        ...{ chain: 'state:XAA', fileId, stateCode: 'XAA', event, on: today, by: actor.personId },
        ...{ seenBy: ['committee', 'state'], ...(option && { option }) },
      }),
    );
    return entry.id;
  }

  on('2025-01-01');
  await does('administrator', (db) => addTrainingPersons(db, Object.values(persons)));
  await openFileAndReport(database, { fileId, report });
  for (const [event, date] of history) await happened(event, date);
  const adoption = await happened('report-adopted', '2025-06-20');
  await freeze(database, { fileId, report, adoption });

  return {
    ...{ database, fileId, reportId, report, on, given, does, happened },
    /** An entry is taken back, as if it had not been made. */
    takenBack: (event: string, entryId: string) =>
      does('expert', (db, actor) =>
        append(db, {
          ...{ chain: 'state:XAA', fileId, stateCode: 'XAA', event, on: today, by: actor.personId },
          ...{ seenBy: [], voids: entryId },
        }),
      ),
    adoption,
    /** The visiting expert's organization takes part, and the expert has given the undertaking. */
    takesPart: () => takePart(database, fileId),
    /** The State has marked what the report plants. */
    marked: () =>
      database.admin.query('update report_block set withheld = true where block_id = any ($1)', [
        [...report.marked],
      ]),
    issued: (kind: Kind, { who = 'expert', numbering = 'placeholder' }: Issued = {}) =>
      does(who, async (db, actor) => {
        const { version } = await openFile(db, actor, fileId);
        return issueVersion(db, actor, reportId, { kind, numbering, on: today, version }, given());
      }),
  };
}

type Issued = { readonly who?: Named; readonly numbering?: Numbering };
type Frozen = { readonly fileId: string; readonly report: ReturnType<typeof plantedReport> };

const history = [
  ['visit-approved', '2025-01-02'],
  ['visit-ended', '2025-03-02'],
  ['draft-shared-with-state', '2025-04-10'],
  ['state-comments-received', '2025-05-05'],
  ['final-draft-submitted', '2025-05-20'],
] as const;

async function openFileAndReport({ admin }: TestDatabase, { fileId, report }: Frozen): Promise<void> {
  await admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, 1, true, 'XAA', 'comprehensive', 2025, 'file', 'ctc-2020')`,
    [fileId],
  );
  await admin.query(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $2, 'XAA', $3, 'en', '2025-03-05', gen_random_uuid())`,
    [report.reportId, fileId, JSON.stringify(report.title)],
  );
  for (const [place, block] of report.blocks.entries()) {
    await admin.query(
      `insert into report_block (block_id, report_id, file_id, state_code, position, type, level, under, repeats, words,
         audience, written_on, written_by)
       values ($1, $2, $3, 'XAA', $4, $5, $6, $7, $8, $9, $10, '2025-03-05', gen_random_uuid())`,
      [
        ...[block.blockId, report.reportId, fileId, place + 1, block.type, block.level, block.under],
        ...[block.repeats, JSON.stringify(block.words), block.audience],
      ],
    );
  }
}

async function freeze(
  { admin }: TestDatabase,
  { fileId, report, adoption }: Frozen & { readonly adoption: string },
): Promise<void> {
  const { snapshotId, reportId, title, originalLanguage, sha256 } = report;
  await admin.query(
    `insert into report_snapshot (snapshot_id, report_id, file_id, state_code, kind, content, sha256, entry_id)
     values ($1, $2, $3, 'XAA', 'SV-08', $4, $5, $6)`,
    [snapshotId, reportId, fileId, JSON.stringify({ title, originalLanguage }), sha256, adoption],
  );
  for (const [place, { number, ...content }] of report.blocks.entries()) {
    await admin.query(
      `insert into snapshot_block (snapshot_id, block_id, report_id, file_id, state_code, kind, position, number, content)
       values ($1, $2, $3, $4, 'XAA', 'SV-08', $5, $6, $7)`,
      [snapshotId, content.blockId, reportId, fileId, place + 1, number, JSON.stringify(content)],
    );
  }
}

async function takePart({ admin }: TestDatabase, fileId: string): Promise<void> {
  const { rows } = await admin.query(
    `insert into access_grant (file_id, state_code, organisation_id, approved_by, starts_on, given_by)
     values ($1, 'XAA', 'training-partner', 'S/2020/731 VI.3(a)', '2020-01-01', gen_random_uuid()) returning grant_id`,
    [fileId],
  );
  for (const who of ['visitingExpert', 'participant', 'delegation'] as const) {
    await admin.query('insert into undertaking values ($1, $2, now())', [
      rows[0].grant_id,
      trainingPersons[who].personId,
    ]);
  }
}
