import { z } from 'zod';
import { Day, IdempotencyKey, Instant, Language, StateCode, Version } from '../platform/schemas.ts';
import { ClockReading, listOf, NextAct, Refusal, StageOfFile, Warning } from './reading-shapes.ts';

// The nouns of this part as they cross the API.

export const visitTypes = ['comprehensive', 'focused', 'follow-up', 'regional', 'advocacy'] as const;
export const VisitType = z.enum(visitTypes);
export type VisitType = z.infer<typeof VisitType>;

export const VisitForm = z.enum(['on-site', 'hybrid']);
export type VisitForm = z.infer<typeof VisitForm>;

/** `record`: printed in a list of past visits; `file`: opened here, with a journal. */
export const VisitOrigin = z.enum(['record', 'file']);

export const ComponentKind = z.enum(['virtual', 'physical']);
export type ComponentKind = z.infer<typeof ComponentKind>;

/** Names a file in an address. */
export const FileParams = z.object({ fileId: z.uuid() });

/** Words that lie beside the journal, not in it, so that they can be erased under a retention rule. */
export const Words = z.string().trim().min(1).max(4000);

/** The symbol, number or title under which a paper is on file. */
export const DocumentReference = z.string().trim().min(1).max(300);

export const Component = z
  .object({
    componentId: z.uuid(),
    kind: ComponentKind,
    position: z.int(),
    startsOn: Day,
    /** Null while it runs and its end was not planned. */
    endsOn: Day.nullable(),
    /** Single dated sittings of a virtual component that runs over weeks. */
    sessions: listOf(Day),
    programme: z.string().nullable(),
    team: listOf(z.string()),
    state: z.enum(['planned', 'held', 'dropped']),
  })
  .meta({ id: 'VisitComponent' });
export type Component = z.infer<typeof Component>;

/** A warning that somebody read and went past. Kept for good. */
export const Confirmation = Warning.extend({
  componentId: z.uuid().nullable(),
  confirmedAt: Instant,
  confirmedBy: z.string(),
});

export type Confirmation = z.infer<typeof Confirmation>;

/** On what basis a visit is made. Not for the public, nor for partners. */
export const Basis = z.object({
  /** The decision of the Committee under which the file was opened. */
  decision: z.string().nullable(),
  outsideList: z
    .object({ reason: z.literal('rapid-response'), askedBy: z.enum(['government', 'un-country-team']) })
    .nullable(),
  hybrid: z
    .object({ decisionId: z.uuid(), decision: z.string(), reason: z.string(), consent: z.string() })
    .nullable(),
});

export type Basis = z.infer<typeof Basis>;

export const MethodPart = z.enum(['objectives', 'themes', 'report-structure']);

export const Deviation = z.object({
  part: MethodPart,
  departure: z.string(),
  reason: z.string(),
  recordedOn: Day,
  recordedBy: z.string(),
});
export type Deviation = z.infer<typeof Deviation>;

export const Method = z.object({
  templateId: z.string(),
  publishedIn: z.string(),
  objectives: listOf(z.string()),
  themes: listOf(z.string()),
  reportStructure: listOf(z.string()),
  deviations: listOf(Deviation),
});

export const Printed = z.object({
  source: z.string(),
  language: Language,
  state: z.string(),
  type: z.string(),
  ordinal: z.string().nullable(),
  dates: z.string(),
});

/** What stands in the register for every visit, printed or opened here. */
export const RegisterRow = z
  .object({
    fileId: z.uuid(),
    number: z.int(),
    training: z.boolean(),
    stateCode: StateCode,
    stateName: z.string(),
    type: VisitType,
    ordinal: z.int().nullable(),
    year: z.int(),
    form: VisitForm,
    origin: VisitOrigin,
    components: listOf(ComponentKind),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    /** The words of the printed list, letter for letter in the language of the source; null for a file. */
    printed: Printed.nullable(),
    notes: listOf(z.string()),
    stage: z.string().nullable(),
    /** The clock that is due next and counts, with its due day. */
    nextDue: ClockReading.pick({
      id: true,
      due: true,
      outcome: true,
      daysLeft: true,
      obliged: true,
    }).nullable(),
    /** The clocks that have started, as much of each as a small picture needs. */
    strip: listOf(
      ClockReading.pick({
        id: true,
        expert: true,
        kind: true,
        from: true,
        due: true,
        outcome: true,
        fulfilled: true,
      }),
    ),
  })
  .meta({ id: 'RegisterRow' });
export type RegisterRow = z.infer<typeof RegisterRow>;

/** Acts on a file besides its events. */
export const FileAct = z.enum([
  'record-event',
  'correct-event',
  'plan-component',
  'choose-hybrid-form',
  'record-deviation',
]);
export type FileAct = z.infer<typeof FileAct>;

export const VisitFile = z
  .object({
    ...RegisterRow.omit({ strip: true }).shape,
    version: Version,
    conductingBody: z.literal('cted'),
    onBehalfOf: z.literal('committee'),
    frameworkApplies: z.boolean(),
    reportType: z.enum(['comprehensive', 'focused-or-regional', 'follow-up', 'advocacy']),
    procedure: z.string(),
    /** The day the file is read for, and how: as it is, as it stood, or as it was known then. */
    asOf: Day,
    view: z.enum(['now', 'stood', 'known']),
    parts: listOf(Component),
    warnings: listOf(Warning),
    confirmations: listOf(Confirmation),
    /** In which CTED writes to the State; null for those who are not in that correspondence. */
    correspondence: Language.nullable(),
    basis: Basis.nullable(),
    method: Method.nullable(),
    stageOfFile: StageOfFile,
    clocks: listOf(ClockReading),
    nextActs: listOf(NextAct),
    /** Acts this reader may not do now, each with its reason. Absent means allowed. */
    refused: z.partialRecord(FileAct, Refusal),
  })
  .meta({ id: 'VisitFile' });
export type VisitFile = z.infer<typeof VisitFile>;

/** Every act on a file says which version it saw, and carries a key that makes a repeat harmless. */
export const actInput = { version: Version, key: IdempotencyKey };
