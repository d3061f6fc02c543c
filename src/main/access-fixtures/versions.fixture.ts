import { randomUUID } from 'node:crypto';
import { trainingOrganisations } from '../../access/server/index.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Said } from '../../platform/said.ts';
import { day } from '../../procedure/calendar.ts';
import type { versionsContract } from '../../versions/contract.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

// An earlier visit to the State of the world, whose report was adopted, transmitted and answered.

const history = [
  ['visit-approved', '2024-01-02'],
  ['visit-ended', '2024-03-02'],
  ['draft-shared-with-state', '2024-04-10'],
  ['state-comments-received', '2024-05-05'],
  ['final-draft-submitted', '2024-05-20'],
  ['report-adopted', '2024-06-20'],
  ['report-transmitted', '2024-06-21'],
  ['confidentiality-indicated', '2024-07-10'],
] as const;

const moment = [
  'report-adopted',
  'report-transmitted',
  'confidentiality-indicated',
  'partner-version-issued',
];
const ofVersions = { resource: 'report-versions', moment } as const;
const made = { ...ofVersions, needs: 'edit' } as const;

// Beyond those of the training world.
let lastNumber = 9000;
const nextNumber = () => ++lastNumber;

const titleOfReport = 'Training report of the table of access';

type Adopted = { readonly reportId: string; readonly fileId: string };

/** An adopted report of a file of its own, in which the training partner takes part. */
async function adopted(world: World): Promise<Adopted> {
  const [fileId, reportId] = [randomUUID(), randomUUID()];
  const expert = world.asker('cted').actor;
  const grantId = await withActor(world.database, expert, async (db) => {
    await visitAndReport(db, world, { fileId, reportId });
    return takesPart(db, world, fileId);
  });
  for (const reader of ['partner-expert', 'participating-partner'] as const) {
    const { actor } = world.asker(reader);
    const signed = { grant_id: grantId, person_id: actor.personId, signed_at: world.database.clock.now() };
    await withActor(world.database, actor, (db) => db.insertInto('undertaking').values(signed).execute());
  }
  return { reportId, fileId };
}

async function visitAndReport(db: ActorDb, world: World, { fileId, reportId }: Adopted): Promise<void> {
  const of = { file_id: fileId, state_code: world.stateCode };
  const by = world.asker('cted').personId;
  await db
    .insertInto('visit')
    .values({
      ...{ ...of, number: nextNumber(), training: true, type: 'comprehensive' },
      ...{ year: 2024, origin: 'file', procedure_id: 'ctc-2020', form: 'on-site' },
    })
    .execute();
  const title = JSON.stringify({ en: titleOfReport });
  await db
    .insertInto('report')
    .values({
      ...of,
      report_id: reportId,
      title,
      original_language: 'en',
      begun_on: day('2024-03-05'),
      begun_by: by,
    })
    .execute();
  const entries = [];
  for (const [event, on] of history) {
    entries.push(
      await append(db, {
        ...{ chain: `state:${world.stateCode}`, fileId, stateCode: world.stateCode, event, on: day(on), by },
        ...{ seenBy: [], ...(event === 'confidentiality-indicated' && { option: 'CR-1' }) },
      }),
    );
  }
  await frozen(db, { ...of, report_id: reportId }, { title, entryId: entries[5]?.id ?? '' });
}

type Whose = { readonly file_id: string; readonly state_code: string; readonly report_id: string };

async function frozen(db: ActorDb, of: Whose, { title, entryId }: { title: string; entryId: string }) {
  const [snapshotId, blockId] = [randomUUID(), randomUUID()];
  const content = JSON.stringify({ title: JSON.parse(title), originalLanguage: 'en' });
  await db
    .insertInto('report_snapshot')
    .values({
      ...of,
      snapshot_id: snapshotId,
      kind: 'SV-08',
      content,
      sha256: '0'.repeat(64),
      entry_id: entryId,
    })
    .execute();
  const block = {
    ...{ blockId, type: 'paragraph', level: null, under: null, themeId: null, findingId: null, repeats: [] },
    ...{ words: { en: 'The harbour is watched.' }, standing: {}, audience: null },
  };
  await db
    .insertInto('snapshot_block')
    .values({
      ...{ ...of, snapshot_id: snapshotId, block_id: blockId, kind: 'SV-08', position: 1, number: '1' },
      content: JSON.stringify(block),
    })
    .execute();
}

async function takesPart(db: ActorDb, world: World, fileId: string): Promise<string> {
  const { grant_id } = await db
    .insertInto('access_grant')
    .values({
      ...{ file_id: fileId, state_code: world.stateCode, organisation_id: trainingOrganisations[0] },
      ...{
        approved_by: 'S/2020/731 VI.3(a)',
        starts_on: day('2024-01-01'),
        given_by: world.asker('cted').personId,
      },
    })
    .returning('grant_id')
    .executeTakeFirstOrThrow();
  return grant_id;
}

async function issued(world: World, kind: 'SV-08' | 'SV-09', { reportId, fileId }: Adopted) {
  const { data } = await world.ask('cted', 'getVisit', { params: { fileId } });
  const body = { kind, on: '2024-07-12', version: data.version, key: randomUUID() };
  return (await world.ask('cted', 'issueVersion', { params: { reportId }, body })).data.versionId as string;
}

/** A report with the version for partners, and a version of which no copy was asked for. */
const released = (world: World) =>
  world.prepared('released version', async () => {
    const report = await adopted(world);
    return { ...report, versionId: await issued(world, 'SV-09', report) };
  });

const ofReport: Fixture = {
  ...ofVersions,
  send: async (world) => ({ params: { reportId: (await released(world)).reportId } }),
};

export const versionsFixtures: Fixtures<typeof versionsContract> = {
  listVersions: {
    ...ofVersions,
    send: async (world) => {
      await released(world);
      return { query: { limit: 200 } };
    },
    // Other States have versions of their own.
    shows: ({ data }) => data.rows.some(({ title }: { title: Said }) => title.text === titleOfReport),
  },
  listReportVersions: ofReport,
  issueVersion: {
    ...made,
    send: async (world) => {
      const { reportId, fileId } = await adopted(world);
      const { data } = await world.ask('cted', 'getVisit', { params: { fileId } });
      return {
        params: { reportId },
        body: { kind: 'SV-08', on: '2024-07-12', version: data.version, key: randomUUID() },
      };
    },
  },
  makeCopies: {
    ...made,
    send: async (world) => ({
      params: { versionId: (await released(world)).versionId },
      body: { key: randomUUID() },
    }),
  },
  cancelCopies: {
    ...made,
    send: async (world) => ({
      params: { versionId: (await released(world)).versionId },
      body: { key: randomUUID() },
    }),
  },
  // The copy of each reader's own terms; none is made yet, which is refused to nobody by who they are.
  openCopy: {
    ...ofVersions,
    unanswered: true,
    send: async (world, asker) => {
      const { reportId, versionId } = await released(world);
      const own = await world.as(asker, 'listReportVersions', { params: { reportId } });
      const copyId = own.data?.rows?.[0]?.copies?.[0]?.copyId ?? randomUUID();
      return { params: { versionId, copyId } };
    },
  },
  listVersionReadings: {
    resource: 'reading-log',
    send: async (world) => ({ params: { versionId: (await released(world)).versionId } }),
  },
  checkCopy: { resource: 'documents-general', send: () => ({ body: { sha256: '0'.repeat(64) } }) },
};
