import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Version as Count, Day, FileBytes, IdempotencyKey, Refusal, StateCode } from '../platform/schemas.ts';
import { Digest, Kind, NumberingName, Reading, Version, VersionRow } from './shapes.ts';

const ReportParams = z.object({ reportId: z.uuid() });
const VersionParams = z.object({ versionId: z.uuid() });
/** Where the next page starts: the day of issue, or the moment of the reading, and the row. */
const RowKey = z.tuple([z.string(), z.uuid()]);
const act = { key: IdempotencyKey };
const refusals = ['versions.not-found', 'versions.not-your-act', 'platform.key-reused'] as const;

/** What is offered: versions and their copies, who opened them, and the acts that make and release them. */
export const versionsContract = contract({
  listVersions: {
    method: 'GET',
    path: '/versions',
    may: 'read-versions',
    summary: 'Versions of adopted reports that were released to this reader, the latest first',
    query: z.object({ ...pageQuery(RowKey) }),
    response: page(VersionRow, RowKey),
  },
  listReportVersions: {
    method: 'GET',
    path: '/reports/:reportId/versions',
    may: 'read-versions',
    summary: 'The versions of a report with their copies, to whom each is open, and what this reader may do',
    params: ReportParams,
    response: z.object({
      reportId: z.uuid(),
      fileId: z.uuid(),
      stateCode: StateCode,
      training: z.boolean(),
      rows: z.array(Version),
      /** The version of the visit file, for an act that enters an event; null for whoever makes no versions. */
      fileVersion: Count.nullable(),
      /** Versions still to be made, with why this reader may not make each now. */
      next: z.array(z.object({ kind: Kind, refused: Refusal.nullable() })),
    }),
    refusals: ['versions.not-found'],
  },
  issueVersion: {
    method: 'POST',
    path: '/reports/:reportId/versions',
    may: 'issue-versions',
    summary: 'Makes a version of the adopted report, releases it, and has its copies made',
    params: ReportParams,
    body: z.object({
      kind: Kind,
      /** What stands in the place of what is withheld. */
      numbering: NumberingName.default('placeholder'),
      on: Day,
      version: Count,
      ...act,
    }),
    response: z.object({ versionId: z.uuid(), version: Count }),
    refusals: [
      ...refusals,
      'versions.issued-already',
      'versions.nothing-left',
      'versions.marks-missing',
      'procedure.no-answer-yet',
      'procedure.whole-report-confidential',
      'procedure.answered-already',
      'procedure.cause-missing',
      'procedure.notice-first',
      'platform.stale',
    ],
  },
  makeCopies: {
    method: 'POST',
    path: '/versions/:versionId/copies',
    may: 'issue-versions',
    summary: 'Has the copies made that are missing, failed or were taken out of the queue',
    params: VersionParams,
    body: z.object(act),
    response: z.object({ waiting: z.int() }),
    refusals,
  },
  cancelCopies: {
    method: 'POST',
    path: '/versions/:versionId/copies/cancel',
    may: 'issue-versions',
    summary: 'Takes the copies that are not made yet out of the queue',
    params: VersionParams,
    body: z.object(act),
    response: z.object({ cancelled: z.int() }),
    refusals: [...refusals, 'versions.nothing-waiting'],
  },
  openCopy: {
    method: 'GET',
    path: '/versions/:versionId/copies/:copyId/file',
    may: 'read-versions',
    summary: 'The file of a copy, hashed anew and noted in the log before a byte leaves the house',
    params: VersionParams.extend({ copyId: z.uuid() }),
    response: FileBytes,
    file: 'bytes',
    refusals: ['versions.not-found', 'versions.not-made', 'versions.damaged'],
  },
  listVersionReadings: {
    method: 'GET',
    path: '/versions/:versionId/readings',
    may: 'read-readings',
    summary: 'Who opened copies of a version, the latest first: for CTED, and for the State of the report',
    params: VersionParams,
    query: z.object({ ...pageQuery(RowKey) }),
    response: page(Reading, RowKey),
    refusals: ['versions.not-found'],
  },
  checkCopy: {
    method: 'POST',
    path: '/copies/check',
    may: 'read-public',
    summary: 'Whether a file with this SHA-256 was made here; says nothing else of it',
    body: z.object({ sha256: Digest }),
    response: z.object({ genuine: z.boolean() }),
  },
});
