import { z } from 'zod';
import { Consent, VisitHead } from '../consent/shapes.ts';
import { languages } from '../platform/language.ts';
import { Day, Language, Refusal, Version } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

export const sittingKinds = ['meeting', 'site-visit', 'closing-meeting'] as const;
export const findingKinds = ['shortfall', 'progress', 'good-practice'] as const;
export const results = ['agreed', 'not-agreed', 'not-raised'] as const;
export const sources = [
  'government-exchange',
  'on-site-observation',
  'national-document',
  'prior-assessment',
  'partner-source',
  'non-governmental-source',
] as const;
export const standings = [
  'not-asked',
  'asked',
  'given',
  'declined',
  'withdrawn',
  'council-decision',
] as const;

export const SittingKind = z.enum(sittingKinds);
export const FindingKind = z.enum(findingKinds);
export const Result = z.enum(results);
export const Source = z.enum(sources);

const line = (most: number) => z.string().trim().min(1).max(most);
const Code = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Words in one of the six languages or several; each is equally the text. */
const byLanguage = (most: number) =>
  z
    .partialRecord(z.enum(languages), line(most))
    .refine((words) => Object.keys(words).length > 0, 'in one language at least');
export const Words = byLanguage(6000);
export type Words = z.infer<typeof Words>;

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // the runtime says by an error that it has no such zone
  }
};

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:MM on the clock of the place' });

/** What is said of a sitting when it is planned. */
export const sittingInput = {
  kind: SittingKind,
  on: Day,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  zone: z.string().min(1).max(60).refine(isZone, 'a zone by its name'),
  place: line(300),
  institution: byLanguage(300),
  counterpart: line(500),
  visitors: line(500),
  themes: z.array(Code).min(1).max(11),
  language: Language,
  interpreted: z.boolean(),
};

export const findingInput = {
  answerId: z.uuid().nullable(),
  themeId: Code,
  subtopicId: Code.nullable(),
  kind: FindingKind,
  words: Words,
  sources: z.array(Source).min(1),
};

export const noteInput = {
  language: Language,
  discussion: line(20_000),
  conclusions: line(20_000),
  toTakeUp: line(20_000).nullable(),
};

/** What of the visit stands at the head of every page of this part; consent is null for who takes no part in that exchange. */
export const Head = z.object({ ...VisitHead.shape, consent: Consent.nullable() });
export type Head = z.infer<typeof Head>;

export const Sitting = z
  .object({
    sittingId: z.uuid(),
    ...sittingInput,
    zone: z.string(),
    institution: z.record(z.string(), z.string()),
    dropped: z.boolean(),
    /** Planned or changed after the programme was last agreed. */
    sinceAgreed: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Sitting' });
export type Sitting = z.infer<typeof Sitting>;

export const SessionNote = z
  .object({
    noteId: z.uuid(),
    sittingId: z.uuid(),
    ...noteInput,
    isOwn: z.boolean(),
    isSummary: z.boolean(),
    version: Version,
  })
  .meta({ id: 'SessionNote' });
export type SessionNote = z.infer<typeof SessionNote>;

export const Finding = z
  .object({
    findingId: z.uuid(),
    ...findingInput,
    /** Null for readers to whom the note is not open. */
    noteId: z.uuid().nullable(),
    words: z.record(z.string(), z.string()),
    agreed: z.enum(['open', ...results]),
    stateWords: z.record(z.string(), z.string()).nullable(),
    settledOn: Day.nullable(),
    on: Day,
    isOwn: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

/** An answer of the State on which a finding can bear. */
export const AnswerChoice = z.object({
  answerId: z.uuid(),
  themeId: z.string(),
  words: z.record(z.string(), z.string()),
  place: z.string(),
});
export type AnswerChoice = z.infer<typeof AnswerChoice>;

export const conductActs = ['write', 'find', 'summarize', 'close', 'end'] as const;
export const ConductAct = z.enum(conductActs);
export type ConductAct = z.infer<typeof ConductAct>;

export const Refusals = z.partialRecord(ConductAct, Refusal);
