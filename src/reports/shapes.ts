import { z } from 'zod';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Language, Refusal as PlainRefusal, StateCode, Version } from '../platform/schemas.ts';
import { FrozenBlock, Words } from './blocks.ts';

// What answers hold, beside the blocks.

// The schema reads what the type says; only the type knows that it is never changed.
const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const SnapshotKind = z.enum(['SV-04', 'SV-06', 'SV-07', 'SV-08']);

/** Where a report stands, as far as its reader knows. */
export const ReportStage = z.enum([
  'drafting',
  'with-state',
  'commented',
  'submitted',
  'adopted',
  'transmitted',
  'answered',
]);
export type ReportStage = z.infer<typeof ReportStage>;

export const ReportRow = z
  .object({
    reportId: z.uuid(),
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    /** The State is invented. */
    training: z.boolean(),
    title: Words,
    originalLanguage: Language,
    stage: ReportStage,
    /** The version this reader reads. */
    version: z.union([SnapshotKind, z.literal('draft')]).nullable(),
  })
  .meta({ id: 'ReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;

/** A version that was frozen, the day of its act and its hash. */
export const FrozenVersion = z.object({
  kind: SnapshotKind,
  /** Null where the reader may not know of the event. */
  on: Day.nullable(),
  sha256: z.string(),
  decisionId: z.uuid().nullable(),
});

/** Acts this reader may not do now, each with its reason. Absent means allowed. */
export const ReportAct = z.enum(['draft', 'share', 'submit', 'amend', 'adopt', 'transmit']);
export type ReportAct = z.infer<typeof ReportAct>;

/** The report on a visit; without one, why it cannot be begun by this reader now, null when it can. */
export const ReportOfVisit = z
  .object({ reportId: z.uuid().nullable(), training: z.boolean(), refused: Refusal.nullable() })
  .meta({ id: 'ReportOfVisit' });
export type ReportOfVisit = z.infer<typeof ReportOfVisit>;

export const ReportFile = z
  .object({
    ...ReportRow.shape,
    visitNumber: z.int(),
    /** Of the draft: what an act on it names. */
    reportVersion: Version,
    /** The versions this reader may read. */
    versions: z.array(FrozenVersion),
    hasDraft: z.boolean(),
    blocks: z.array(FrozenBlock.extend({ withheld: z.boolean() })),
    refused: z.partialRecord(ReportAct, Refusal),
  })
  .meta({ id: 'ReportFile' });
export type ReportFile = z.infer<typeof ReportFile>;

export const Acted = z.object({ reportId: z.uuid(), version: Version });
