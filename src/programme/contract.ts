import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey } from '../platform/schemas.ts';
import { Body, DutyOutcome, EvidenceKind, ItemFile, ItemKind, ItemRow, Programme } from './shapes.ts';

const itemParams = z.object({ itemId: z.string().regex(/^[a-z]{3,5}-\d{4}-[0-9A-Za-z]{2}$/) });

/** What is offered: the programmes, and what is owed under their items with its evidence. */
export const programmeContract = contract({
  listProgrammeItems: {
    method: 'GET',
    path: '/programme-items',
    may: 'read-public',
    summary:
      'The items of the programmes in their order, each with its paragraph and the item mirrored in the other',
    query: z.object({
      body: Body.optional(),
      kind: ItemKind.optional(),
      section: z.string().max(3).optional(),
      status: DutyOutcome.optional(),
      /** `1373 (2001)`: the items that cite it. */
      resolution: z.string().trim().max(40).optional(),
      search: z.string().trim().max(100).optional(),
    }),
    response: z.object({
      programmes: z.array(Programme),
      rows: z.array(ItemRow),
      count: z.int(),
      /** Whether this reader may know where items stand, of some at least. */
      knowsStatus: z.boolean(),
    }),
  },
  getProgrammeItem: {
    method: 'GET',
    path: '/programme-items/:itemId',
    may: 'read-public',
    summary:
      'An item beside the one it mirrors, and, for those who may know, what was owed under it and given',
    params: itemParams,
    response: ItemFile,
    refusals: ['programme.item-not-found'],
  },
  oweDuty: {
    method: 'POST',
    path: '/programme-items/:itemId/duties',
    may: 'keep-duties',
    summary: 'Enters that an item is owed; the day follows from the rule of the item',
    params: itemParams,
    body: z.object({
      year: z.int().min(2001).max(2200),
      /** For an item that counts months from a day. */
      fromOn: Day.optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ dutyId: z.uuid(), dueOn: Day }),
    refusals: [
      'programme.item-not-found',
      'programme.not-your-act',
      'programme.not-for-cted',
      'programme.no-time-stated',
      'programme.day-from-missing',
      'programme.owed-already',
      'platform.key-reused',
    ],
  },
  giveEvidence: {
    method: 'POST',
    path: '/programme-duties/:dutyId/evidence',
    may: 'keep-duties',
    summary: 'Gives a record as evidence that a duty was met; its status follows from that',
    params: z.object({ dutyId: z.uuid() }),
    body: z.object({ kind: EvidenceKind, recordId: z.uuid(), key: IdempotencyKey }),
    response: z.object({ evidenceId: z.uuid(), outcome: DutyOutcome }),
    refusals: [
      'programme.duty-not-found',
      'programme.not-your-act',
      'programme.record-not-found',
      'programme.given-already',
      'programme.before-period',
      'programme.day-to-come',
      'platform.key-reused',
    ],
  },
});
