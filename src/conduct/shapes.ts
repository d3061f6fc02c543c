import { z } from 'zod';
import { Day, Language, Refusal, Version } from '../platform/schemas.ts';
import { ThemeCode, wordsOf } from '../sittings/contract.ts';
import { findingKinds, results, sources } from './vocabulary.ts';

// The nouns of this part as they cross the API.

export const standings = [
  'not-asked',
  'asked',
  'given',
  'declined',
  'withdrawn',
  'council-decision',
] as const;

export const FindingKind = z.enum(findingKinds);
export const Result = z.enum(results);
export const Source = z.enum(sources);

const line = (most: number) => z.string().trim().min(1).max(most);
export const Words = wordsOf(6000);
export type Words = z.infer<typeof Words>;

export const findingInput = {
  answerId: z.uuid().nullable(),
  themeId: ThemeCode,
  subtopicId: ThemeCode.nullable(),
  kind: FindingKind,
  words: Words,
  sources: z.array(Source).min(1), // [V-073]
};

export const noteInput = {
  language: Language,
  discussion: line(20_000),
  conclusions: line(20_000),
  toTakeUp: line(20_000).nullable(),
};

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
