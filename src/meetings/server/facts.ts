import { z } from 'zod';
import { Day } from '../../platform/schemas.ts';
import { Month } from '../shapes.ts';
import { meetingFormats } from '../vocabulary.ts';

/** A row of facts/meetings-2018-2021.json, read strictly. */
export const MeetingFacts = z.strictObject({
  row: z.int(),
  on: z.union([Day, Month]),
  precision: z.enum(['day', 'month']),
  dateAsPrinted: z.string(),
  status: z.enum(['listed-as-held', 'planned']),
  format: z.enum(meetingFormats),
  virtual: z.boolean(),
  subject: z.string().min(1),
  subjectAsPrinted: z.string().min(1),
  partners: z.array(z.string()),
  themes: z.array(z.string()),
  notes: z.array(z.string()),
});
export type MeetingFacts = z.infer<typeof MeetingFacts>;
