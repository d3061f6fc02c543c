import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, StateCode, Version } from '../platform/schemas.ts';
import { DocumentReference, listOf, VisitType, Warning } from '../visits/contract.ts';

/** What is offered: the opening of a file. */
export const openingContract = contract({
  openVisit: {
    method: 'POST',
    path: '/visits',
    may: 'open-visit',
    summary: 'Opens a visit file, with the next number of the series',
    body: z.object({
      stateCode: StateCode,
      type: VisitType,
      ordinal: z.int().min(1).max(99).optional(),
      year: z.int().min(2001).max(2200),
      training: z.boolean().default(false),
      /** The decision of the Committee that approved the visit; left out while it is still to come. */
      approved: z.object({ on: Day, decision: DocumentReference }).optional(),
      outsideList: z
        .object({ reason: z.literal('rapid-response'), askedBy: z.enum(['government', 'un-country-team']) })
        .optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ fileId: z.uuid(), number: z.int(), version: Version, warnings: listOf(Warning) }),
    refusals: [
      'visits.not-your-act',
      'visits.unknown-state',
      'opening.approval-missing',
      'opening.real-file-on-embedded',
      'opening.training-state-only',
      'platform.key-reused',
    ],
  },
});
