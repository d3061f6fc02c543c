import { z } from 'zod';
import { Cite, Day, Language, StateCode } from '../platform/schemas.ts';

// The nouns of this part as they cross the API. Names of groups are messages: registry.group-<code>.

/** A region of the standard M49, by its three-digit code. */
export const GroupCode = z.string().regex(/^\d{3}$/);

export const GroupLevel = z.enum(['region', 'sub-region', 'intermediate-region']);

export const StateGroup = z
  .object({
    code: GroupCode,
    level: GroupLevel,
    parentCode: GroupCode.nullable(),
    /** How many Member States are in it. */
    states: z.int(),
  })
  .meta({ id: 'StateGroup' });
export type StateGroup = z.infer<typeof StateGroup>;

/** A State in a list, named in the language of the reader. */
export const StateRow = z
  .object({
    code: StateCode,
    /** Invented, for training. */
    fictional: z.boolean(),
    name: z.string(),
    formalName: z.string(),
    groups: z.array(GroupCode),
    admittedOn: Day.nullable(),
  })
  .meta({ id: 'State' });
export type StateRow = z.infer<typeof StateRow>;

export const StateProfile = StateRow.extend({
  names: z.array(z.object({ language: Language, name: z.string(), formalName: z.string() })),
  iso2: z.string().nullable(),
  m49: z.string().nullable(),
  originalMember: z.boolean(),
  /** Notes on the facts, in English, as they stand in the source. */
  notes: z.array(z.string()),
}).meta({ id: 'StateProfile' });
export type StateProfile = z.infer<typeof StateProfile>;

/** A resolution or another document that the mechanism rests on. */
export const Resolution = z
  .object({
    symbol: z.string(),
    body: z.string(),
    kind: z.enum(['resolution', 'document']),
    number: z.string(),
    year: z.int(),
    adoptedOn: Day.nullable(),
    title: z.string(),
    titleKind: z.enum(['agenda item', 'title', 'description']),
    titleStatus: z.enum(['verified', 'general-knowledge', 'described-in-source']),
    subject: z.string(),
    /** Document of the mechanism to how often it mentions this one. */
    citedIn: z.record(z.string(), z.int()),
  })
  .meta({ id: 'Resolution' });
export type Resolution = z.infer<typeof Resolution>;

export const Theme = z
  .object({
    procedureId: z.string(),
    code: z.string(),
    number: z.int(),
    cite: Cite,
    name: z.string(),
    subtopics: z.array(
      z.object({ code: z.string(), cite: Cite, name: z.string(), elements: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Theme' });
export type Theme = z.infer<typeof Theme>;
