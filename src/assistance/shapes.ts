import { z } from 'zod';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Language, Refusal as PlainRefusal, StateCode, Version } from '../platform/schemas.ts';

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
export const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const Priority = z.enum(['usual', 'high']);
/** Whether partners and donors know of it: as far as whoever asks may know that. */
export const Clearance = z.enum(['confidential', 'approved', 'with-report', 'withdrawn']);

export const NeedRow = z
  .object({
    needId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    /** The State is an invented one. */
    training: z.boolean(),
    themeId: z.string().nullable(),
    priority: Priority,
    /** The shortfall behind it, in the language it was written in. */
    words: z.string(),
    language: Language,
    madeOn: Day,
    madeBy: z.enum(['state', 'cted']),
    clearance: Clearance,
    /** Projects that answer it, of those this reader may know of. */
    projects: z.int(),
  })
  .meta({ id: 'NeedRow' });
export type NeedRow = z.infer<typeof NeedRow>;

export const NeedFile = NeedRow.extend({
  /** What would meet it. */
  solution: z.string(),
  /** What it rests on; the paragraph of either. */
  recommendationId: z.uuid().nullable(),
  findingId: z.uuid().nullable(),
  fileId: z.uuid(),
  approvedOn: Day.nullable(),
  withdrawnOn: Day.nullable(),
  version: Version,
  refused: z.partialRecord(z.enum(['clear', 'withdraw']), Refusal),
  /** What CTED does for the State needs the paper of the State. */
  needsPaper: z.boolean(),
}).meta({ id: 'NeedFile' });
export type NeedFile = z.infer<typeof NeedFile>;
