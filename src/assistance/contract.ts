import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { FileText, IdempotencyKey, Language, StateCode, Version } from '../platform/schemas.ts';
import { NeedFile, NeedRow, Priority, Refusal } from './shapes.ts';

export { NeedRow } from './shapes.ts';

/** What narrows the list of needs. The address of the page carries the same words. */
const filters = {
  state: StateCode.optional(),
  theme: z.string().max(60).optional(),
  priority: Priority.optional(),
  recommendationId: z.uuid().optional(),
  search: z.string().trim().max(100).optional(),
};

const Text = z.string().trim().min(1);
const ofNeed = z.object({ needId: z.uuid() });
const papers = ['documents.not-found', 'documents.not-the-paper', 'documents.withdrawn'] as const;
const acted = ['assistance.not-your-act', 'platform.key-reused'] as const;
const spoken = [...acted, ...papers, 'assistance.leave-missing'] as const;
/** The paper of the State, where CTED enters what the State said. */
const documentId = z.uuid().optional();

/** What is offered: the needs a reader may know of, and the acts on them. */
export const assistanceContract = contract({
  listNeeds: {
    method: 'GET',
    path: '/needs',
    may: 'read-needs',
    summary: 'The needs of assistance this reader may know of, those of high priority first',
    query: z.object(filters),
    response: z.object({
      rows: z.array(NeedRow),
      /** Why this reader may state no need at all; null when they may. */
      refusedToState: Refusal.nullable(),
    }),
  },
  exportNeeds: {
    method: 'GET',
    path: '/needs/export.csv',
    may: 'read-needs',
    summary: 'The same as a table, with the sentence that assistance replaces no obligation',
    query: z.object(filters),
    response: FileText,
    file: 'text/csv',
  },
  getNeed: {
    method: 'GET',
    path: '/needs/:needId',
    may: 'read-needs',
    summary: 'A need, what it rests on, and whether it is cleared',
    params: ofNeed,
    response: NeedFile,
    refusals: ['assistance.need-not-found'],
  },
  stateNeed: {
    method: 'POST',
    path: '/needs',
    may: 'keep-needs',
    summary:
      'States a need that rests on a recommendation or a finding; it is confidential until it is cleared',
    body: z.object({
      ground: z.union([
        z.object({ recommendationId: z.uuid() }),
        z.object({ findingId: z.uuid(), fileId: z.uuid() }),
      ]),
      language: Language,
      words: Text.max(4000),
      solution: Text.max(4000),
      priority: Priority,
      /** The State lets it be known with the report, once its paragraph is with partners. */
      withReport: z.boolean().default(false),
      documentId,
      key: IdempotencyKey,
    }),
    response: z.object({ needId: z.uuid(), version: Version }),
    refusals: [...spoken, 'assistance.ground-not-found', 'assistance.before-closing-meeting'],
  },
  clearNeed: {
    method: 'POST',
    path: '/needs/:needId/clearance',
    may: 'keep-needs',
    summary:
      'The overall approval of the State covers the need: donors and entities of the United Nations know of it',
    params: ofNeed,
    body: z.object({ documentId, version: Version, key: IdempotencyKey }),
    response: z.object({ version: Version, receiptId: z.uuid().nullable() }),
    refusals: [...spoken, 'assistance.need-not-found', 'assistance.cleared-already', 'platform.stale'],
  },
  withdrawLeave: {
    method: 'POST',
    path: '/needs/:needId/withdrawal',
    may: 'keep-needs',
    summary: 'The State takes its leave back: from now on no partner and no donor knows of the need',
    params: ofNeed,
    body: z.object({ documentId, version: Version, key: IdempotencyKey }),
    response: z.object({ version: Version }),
    refusals: [...spoken, 'assistance.need-not-found', 'assistance.withdrawn-already', 'platform.stale'],
  },
});
