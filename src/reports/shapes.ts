import { z } from 'zod';
import { Day, Language, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { FrozenBlock, Words } from './blocks.ts';

// What answers hold, beside the blocks.

export const SnapshotKind = z.enum(['SV-04', 'SV-06', 'SV-07', 'SV-08']);
export const CommentKind = z.enum(['factual-observation', 'new-development', 'other']);
export const Outcome = z.enum(['accepted', 'partly', 'not-accepted', 'noted']);

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
  on: Day,
  sha256: z.string(),
  decisionId: z.uuid().nullable(),
});

const Disposition = z.object({
  outcome: Outcome,
  language: Language,
  reason: z.string(),
  result: z.string().nullable(),
  on: Day,
});

export const Comment = z
  .object({
    commentId: z.uuid(),
    blockId: z.uuid().nullable(),
    kind: CommentKind,
    language: Language,
    words: z.string(),
    onPaper: z.boolean(),
    /** The day it was received; null while it is a draft of whoever writes it. */
    sentOn: Day.nullable(),
    isLate: z.boolean(),
    version: Version,
    disposition: Disposition.nullable(),
  })
  .meta({ id: 'ReportComment' });
export type Comment = z.infer<typeof Comment>;

/** Acts this reader may not do now, each with its reason. Absent means allowed. */
export const ReportAct = z.enum([
  'draft',
  'share',
  'submit',
  'amend',
  'adopt',
  'transmit',
  'comment',
  'send',
  'dispose',
  'answer',
]);
export type ReportAct = z.infer<typeof ReportAct>;

export const Answer = z.object({
  option: z.enum(['CR-1', 'CR-2', 'CR-3']),
  on: Day,
  marked: z.array(z.uuid()),
});

export const ReportFile = z
  .object({
    ...ReportRow.shape,
    /** Of the draft: what an act on it names. */
    reportVersion: Version,
    /** The versions this reader may read. */
    versions: z.array(FrozenVersion),
    hasDraft: z.boolean(),
    blocks: z.array(FrozenBlock.extend({ withheld: z.boolean() })),
    comments: z.array(Comment),
    /** The last day for comments of the State; null when no period runs or the reader may not know. */
    commentsDue: Day.nullable(),
    answerDue: Day.nullable(),
    answer: Answer.nullable(),
    refused: z.partialRecord(ReportAct, Refusal),
  })
  .meta({ id: 'ReportFile' });
export type ReportFile = z.infer<typeof ReportFile>;

export const Acted = z.object({ reportId: z.uuid(), version: Version });
