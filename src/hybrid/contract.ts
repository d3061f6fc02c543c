import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Version } from '../platform/schemas.ts';
import {
  actInput,
  DocumentReference,
  FileParams,
  fileRefusals,
  listOf,
  RegisterRow,
  Words,
} from '../visits/contract.ts';

/** What is offered: hybrid visits that wait, the decisions that allow the form, and the choice of it. */
export const hybridContract = contract({
  listPendingHybridVisits: {
    method: 'GET',
    path: '/visits/pending-hybrid',
    may: 'read-register',
    summary: 'Hybrid visits whose physical component has not taken place, the longest waiting first',
    query: z.object({ training: z.boolean().default(false) }),
    response: z.object({
      rows: listOf(RegisterRow.extend({ virtualEndedOn: Day.nullable(), daysSince: z.int().nullable() })),
    }),
  },
  listHybridDecisions: {
    method: 'GET',
    path: '/hybrid-decisions',
    may: 'read-visit',
    summary: 'Decisions of the Committee that allow the hybrid form, and until when',
    response: z.object({
      rows: listOf(
        z.object({
          decisionId: z.uuid(),
          decision: z.string(),
          scope: z.enum(['standing', 'specific']),
          fileId: z.uuid().nullable(),
          adoptedOn: Day,
          endsOn: Day.nullable(),
        }),
      ),
    }),
  },
  chooseHybridForm: {
    method: 'POST',
    path: '/visits/:fileId/hybrid',
    may: 'plan-visit',
    summary: 'Makes a visit hybrid, under a decision of the Committee in force',
    params: FileParams,
    body: z.object({ decisionId: z.uuid(), reason: Words, consent: DocumentReference, ...actInput }),
    response: z.object({ version: Version }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'hybrid.no-decision',
      'visits.hybrid-without-consent',
      'visits.hybrid-too-late',
    ],
  },
  recordHybridDecision: {
    method: 'POST',
    path: '/hybrid-decisions',
    may: 'decide',
    summary: 'Records a decision of the Committee that allows the hybrid form, for all visits or for one',
    body: z.object({
      decision: DocumentReference,
      adoptedOn: Day,
      endsOn: Day.optional(),
      fileId: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ decisionId: z.uuid() }),
    refusals: [
      'visits.not-your-act',
      'visits.not-found',
      'visits.date-to-come',
      'preparation.ends-before-start',
    ],
  },
});
