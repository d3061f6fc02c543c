import { z } from 'zod';
import { languages } from '../../platform/language.ts';
import { Day, StateCode } from '../../platform/schemas.ts';
import { isFictional } from '../contract.ts';
import { GroupCode } from '../shapes.ts';

const Name = z.string().trim().min(1).max(200);
const Names = z.strictObject(inSixLanguages(Name));

/** Regions come with their English name, for people who read the facts; what counts is the code. */
const Group = z.strictObject({ code: GroupCode, name: z.string() }).transform(({ code }) => code);

/** A State as it stands in facts/states.json. A fictional one has neither an admission nor codes of ISO and M49. */
export const StateFacts = z
  .strictObject({
    code: StateCode,
    iso2: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    m49: z
      .string()
      .regex(/^\d{3}$/)
      .nullable(),
    names: Names,
    formalNames: Names,
    listNames: z.strictObject(inSixLanguages(Name.exactOptional())),
    region: Group,
    subRegion: Group.nullable(),
    intermediateRegion: Group.nullable(),
    admittedOn: Day.nullable(),
    originalMember: z.boolean(),
    notes: z.array(z.string()),
  })
  .refine(({ code }) => isFictional(code) || code.length === 3, { path: ['code'] })
  .refine(({ code, admittedOn }) => isFictional(code) === (admittedOn === null), { path: ['admittedOn'] });
export type StateFacts = z.infer<typeof StateFacts>;

export type GroupFacts = {
  readonly code: string;
  readonly level: 'region' | 'sub-region' | 'intermediate-region';
  readonly parentCode: string | null;
};

/** The groups a State belongs to, the widest first. */
export function groupsOf({ region, subRegion, intermediateRegion }: StateFacts): readonly GroupFacts[] {
  const groups: GroupFacts[] = [{ code: region, level: 'region', parentCode: null }];
  if (subRegion) groups.push({ code: subRegion, level: 'sub-region', parentCode: region });
  if (intermediateRegion) {
    groups.push({ code: intermediateRegion, level: 'intermediate-region', parentCode: subRegion ?? region });
  }
  return groups;
}

function inSixLanguages<Schema extends z.ZodType>(schema: Schema) {
  const [en, fr, es, ru, ar, zh] = languages.map(() => schema);
  return { en, fr, es, ru, ar, zh } as Record<(typeof languages)[number], Schema>;
}
