import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, StateCode } from '../platform/schemas.ts';

/** The kinds of the thread that a flow counts, in its order; the last is the answer of the next cycle. */
export const stages = [
  'provision',
  'question',
  'answer',
  'finding',
  'paragraph',
  'recommendation',
  'need',
  'project',
  'next-answer',
] as const;
export type Stage = (typeof stages)[number];

const ThemeCell = z.object({
  themeId: z.string(),
  asked: z.int(),
  rated: z.int(),
  /** Of what was rated, 0 to 4, to two decimals; null where nothing was. */
  mean: z.number().nullable(),
});

const StateRatings = z.object({
  stateCode: StateCode,
  stateName: z.string(),
  cycle: z.int(),
  submittedOn: Day,
  /** Of all that was rated; null where nothing was. */
  mean: z.number().nullable(),
  themes: z.array(ThemeCell),
});

/** What can be asked of the ratings and of the thread. */
export const analysisContract = contract({
  listThemeRatings: {
    method: 'GET',
    path: '/analysis/themes',
    may: 'read-analysis',
    summary:
      'States by themes: the mean rating of the latest assessment submitted, as far as this reader may know',
    query: z.object({ training: z.boolean().default(false) }),
    response: z.object({
      /** Codes of the themes of a visit in their order. */
      themes: z.array(z.string()),
      rows: z.array(StateRatings),
    }),
  },
  getFlow: {
    method: 'GET',
    path: '/analysis/flow/:stateCode',
    may: 'read-analysis',
    summary: 'How many records of each kind a State has along the thread, and how many of them led on',
    params: z.object({ stateCode: StateCode }),
    response: z.object({
      stateCode: StateCode,
      stateName: z.string(),
      stages: z.array(
        z.object({
          stage: z.enum(stages),
          count: z.int(),
          /** How many of them led on to a record further along. */
          ledOn: z.int(),
        }),
      ),
    }),
    refusals: ['analysis.nothing-to-follow'],
  },
});
