import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { FileText, IdempotencyKey, StateCode } from '../platform/schemas.ts';
import { Means, Priority, RecommendationRow, Standing, Waiting } from './shapes.ts';

export { Degree, Recommendation } from './shapes.ts';

/** What narrows the register. The address of the page carries the same words. */
const filters = {
  state: StateCode.optional(),
  theme: z.string().max(60).optional(),
  standing: Standing.optional(),
  means: Means.optional(),
  priority: Priority.optional(),
  fileId: z.uuid().optional(),
  search: z.string().trim().max(100).optional(),
  /** Only what still waits to be carried out. */
  outstanding: z.boolean().default(false),
};

const acted = ['followup.not-your-act', 'platform.key-reused'] as const;

/** What is offered: the register of recommendations, and taking them up from an adopted report. */
export const followupContract = contract({
  listRecommendations: {
    method: 'GET',
    path: '/recommendations',
    may: 'read-recommendations',
    summary: 'Recommendations over all visits, the longest adopted first, with where each stands',
    query: z.object({ ...filters, ...pageQuery(z.uuid()) }),
    response: page(RecommendationRow, z.uuid()).extend({
      count: z.int(),
      /** Whether this reader takes recommendations up. */
      takesUp: z.boolean(),
    }),
  },
  exportRecommendations: {
    method: 'GET',
    path: '/recommendations/export.csv',
    may: 'read-recommendations',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object(filters),
    response: FileText,
    file: 'text/csv',
  },
  listToTakeUp: {
    method: 'GET',
    path: '/recommendations/to-take-up',
    may: 'take-up-recommendations',
    summary: 'Adopted reports whose recommendations are not followed yet',
    response: z.object({ rows: z.array(Waiting) }),
    refusals: ['followup.not-your-act'],
  },
  takeUpRecommendations: {
    method: 'POST',
    path: '/visits/:fileId/recommendations',
    may: 'take-up-recommendations',
    summary: 'Takes up the recommendations of an adopted report, each to be followed from now on',
    params: z.object({ fileId: z.uuid() }),
    body: z.object({
      /** Those the State needs the help of others for, and those that come first. */
      withHelp: z.array(z.uuid()).max(500).default([]),
      high: z.array(z.uuid()).max(500).default([]),
      key: IdempotencyKey,
    }),
    response: z.object({ takenUp: z.int() }),
    refusals: [...acted, 'followup.nothing-to-take-up'],
  },
});
