import { z } from 'zod';
import { Day, StateCode } from '../../platform/schemas.ts';

/** A visit of the printed list as it stands in facts/visits-2018-2021.json. Nothing in it was corrected. */
export const RecordRow = z.strictObject({
  number: z.int().min(1),
  year: z.int().min(2001).max(2200),
  state: StateCode,
  stateAsPrinted: z.string().min(1),
  type: z.enum(['comprehensive', 'focused', 'follow-up', 'regional']),
  typeAsPrinted: z.string().min(1),
  ordinal: z.int().min(1).nullable(),
  ordinalAsPrinted: z.string().min(1).nullable(),
  hybrid: z.boolean(),
  component: z.enum(['on-site', 'virtual']),
  startOn: Day,
  endOn: Day,
  datesAsPrinted: z.string().min(1),
  notes: z.array(z.string()),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** Where the list is printed, and in which language it was read. */
export const recordSource = { source: 'S/2022/529, annex I, appendix I', language: 'zh' } as const;
