import { z } from 'zod';
import { Day, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { Weighed } from '../priorities/contract.ts';

// The nouns of this part as they cross the API.

export const Year = z.int().min(2001).max(2200);
export const VisitType = z.enum(['comprehensive', 'focused', 'follow-up', 'regional']);
/** Words in the language they were written in. */
export const Words = z.string().trim().min(3).max(4000);

export const ListRow = z
  .object({
    listId: z.uuid(),
    year: Year,
    training: z.boolean(),
    status: z.enum(['draft', 'submitted', 'adopted']),
    openedOn: Day,
    submittedOn: Day.nullable(),
    adoptedOn: Day.nullable(),
    announcedOn: Day.nullable(),
    decisionId: z.uuid().nullable(),
    demandShare: z.number(),
    lotSeed: z.string(),
    version: Version,
  })
  .meta({ id: 'VisitList' });
export type ListRow = z.infer<typeof ListRow>;

export const VisitRow = z.object({
  proposedVisitId: z.uuid(),
  stateCode: StateCode,
  type: VisitType,
  proposedOn: Day,
  adoptedOn: Day.nullable(),
  fileId: z.uuid().nullable(),
});
export type VisitRow = z.infer<typeof VisitRow>;

export const Entry = VisitRow.extend({
  stateName: z.string(),
  weighed: Weighed.nullable(),
  refused: z.object({
    argue: Refusal.nullable(),
    judge: z.object({ trends: Refusal.nullable(), emerging: Refusal.nullable(), events: Refusal.nullable() }),
    openFile: Refusal.nullable(),
  }),
});

export const ListFile = ListRow.extend({
  leastCoverage: z.number(),
  /** In order of priority; for readers without scores, in the order of their names. */
  ranked: z.array(Entry),
  /** Not enough data for a rank, the State that could need most first. */
  unranked: z.array(Entry),
  refused: z.object({
    propose: Refusal.nullable(),
    submit: Refusal.nullable(),
    adopt: Refusal.nullable(),
    announce: Refusal.nullable(),
  }),
}).meta({ id: 'VisitListFile' });
