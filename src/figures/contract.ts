import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { VisitType } from '../visits/contract.ts';

const counted = <Of extends z.ZodRawShape>(shape: Of) => z.array(z.object({ ...shape, visits: z.int() }));

export const Figures = z
  .object({
    training: z.boolean(),
    visits: z.int(),
    states: z.int(),
    byYear: counted({ year: z.int() }),
    byType: counted({ type: VisitType }),
    byRegion: counted({ region: z.string() }),
    /** States that agreed to release their report, as the public list says; none are known before one is entered. */
    agreed: z.int(),
    table: counted({ year: z.int(), type: VisitType, region: z.string() }),
  })
  .meta({ id: 'PublicFigures' });
export type Figures = z.infer<typeof Figures>;

export const figuresContract = contract({
  getFigures: {
    method: 'GET',
    path: '/figures',
    may: 'read-public',
    summary:
      'Visits by year, type and region, and how many States agreed to release; the same for every reader',
    query: z.object({ training: z.boolean().default(false) }),
    response: Figures,
  },
});
