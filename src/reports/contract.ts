import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Language, Version } from '../platform/schemas.ts';
import { BlockText, BlockType, PartnerAudience } from './blocks.ts';
import { Acted, ReportFile, ReportOfVisit, ReportRow, SnapshotKind } from './shapes.ts';

export { piecesOf } from '../platform/references.ts';
export { Block, BlockType, FrozenBlock, Standing, Words, WrittenBlock } from './blocks.ts';
export { numbersOf, referredTo, withheldWith } from './structure.ts';

const params = z.object({ reportId: z.uuid() });
const ofBlock = params.extend({ blockId: z.uuid() });
const act = { version: Version, key: IdempotencyKey };
const acted = ['reports.not-found', 'reports.not-your-act', 'platform.stale', 'platform.key-reused'] as const;
const drafting = [...acted, 'reports.adopted-already', 'reports.before-committee'] as const;
const freezing = [
  ...acted,
  'reports.frozen-already',
  'reports.no-recommendations',
  'reports.reference-open',
  'reports.words-missing',
] as const;
const Text = z.string().trim().min(1).max(10_000);

/** What is offered: the reports one may read, one report in the version its reader reads, and the acts on it. */
export const reportsContract = contract({
  listReports: {
    method: 'GET',
    path: '/reports',
    may: 'read-reports',
    summary: 'The reports this reader may read, each with where it stands',
    response: z.object({ rows: z.array(ReportRow) }),
  },
  getReport: {
    method: 'GET',
    path: '/reports/:reportId',
    may: 'read-reports',
    summary: 'A report in the version this reader reads, and what may be done',
    params,
    query: z.object({ version: z.union([SnapshotKind, z.literal('draft')]).optional() }),
    response: ReportFile,
    refusals: ['reports.not-found'],
  },
  findReportOfVisit: {
    method: 'GET',
    path: '/visits/:fileId/report',
    may: 'read-reports',
    summary: 'The report on a visit this reader may read, or why none may be begun now',
    params: z.object({ fileId: z.uuid() }),
    response: ReportOfVisit,
    refusals: ['visits.not-found'],
  },
  beginDraft: {
    method: 'POST',
    path: '/visits/:fileId/report',
    may: 'draft-report',
    summary: 'Begins the draft from the findings of the visit: each becomes a paragraph under its theme',
    params: z.object({ fileId: z.uuid() }),
    body: z.object({ originalLanguage: Language, title: Text.max(300), key: IdempotencyKey }),
    response: z.object({ reportId: z.uuid(), version: Version }),
    refusals: [
      'visits.not-found',
      'reports.not-your-act',
      'reports.visit-not-ended',
      'reports.begun-already',
      'platform.key-reused',
    ],
  },
  addBlock: {
    method: 'POST',
    path: '/reports/:reportId/blocks',
    may: 'draft-report',
    summary: 'Puts a new block after another',
    params,
    body: z.object({
      after: z.uuid().nullable(),
      type: BlockType,
      level: z.int().min(1).max(3).optional(),
      under: z.uuid().optional(),
      themeId: z.string().max(60).optional(),
      repeats: z.array(z.uuid()).max(50).default([]),
      audience: PartnerAudience.default(null),
      language: Language,
      words: BlockText.refine((text) => text.trim() !== ''),
      ...act,
    }),
    response: Acted.extend({ blockId: z.uuid() }),
    refusals: [...drafting, 'reports.block-not-found'],
  },
  writeBlock: {
    method: 'POST',
    path: '/reports/:reportId/blocks/:blockId',
    may: 'draft-report',
    summary: 'Writes the words of a block in one language, and whether a translation was checked',
    params: ofBlock,
    body: z.object({
      language: Language,
      words: BlockText,
      standing: z.enum(['draft', 'checked']),
      ...act,
    }),
    response: Acted,
    refusals: [...drafting, 'reports.block-not-found'],
  },
  shareDraft: {
    method: 'POST',
    path: '/reports/:reportId/share',
    may: 'draft-report',
    summary: 'Shares the complete draft with the State: its text is frozen and the period for comments runs',
    params,
    body: z.object({ on: Day, ...act }),
    response: Acted,
    refusals: freezing,
  },
  submitFinalDraft: {
    method: 'POST',
    path: '/reports/:reportId/submit',
    may: 'draft-report',
    summary: 'Submits the final draft to the Committee, every comment of the State with its disposition',
    params,
    body: z.object({ on: Day, ...act }),
    response: Acted,
    refusals: [...freezing, 'reports.not-shared', 'reports.dispositions-missing'],
  },
  amendDraft: {
    method: 'POST',
    path: '/reports/:reportId/amend',
    may: 'adopt-report',
    summary: 'Freezes the draft as amended to reflect the comments of members',
    params,
    body: z.object({ on: Day, ...act }),
    response: Acted,
    refusals: [...freezing, 'reports.not-submitted', 'reports.adopted-already'],
  },
  adoptReport: {
    method: 'POST',
    path: '/reports/:reportId/adopt',
    may: 'adopt-report',
    summary: 'Adopts the report under a decision of the Committee: text and numbers are frozen for good',
    params,
    body: z.object({ on: Day, decisionId: z.uuid(), ...act }),
    response: Acted,
    refusals: [
      ...acted,
      'reports.frozen-already',
      'reports.not-submitted',
      'reports.amendment-missing',
      'decisions.not-found',
    ],
  },
  transmitReport: {
    method: 'POST',
    path: '/reports/:reportId/transmit',
    may: 'adopt-report',
    summary: 'Sends the adopted report to the State with the two requests',
    params,
    body: z.object({ on: Day, ...act }),
    response: Acted,
    refusals: [...acted, 'reports.not-adopted'],
  },
});
