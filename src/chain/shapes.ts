import { z } from 'zod';
import { languages } from '../platform/language.ts';
import { Day } from '../platform/schemas.ts';
import { chainKinds } from './vocabulary.ts';

export const ChainKind = z.enum(chainKinds);
export type ChainKind = z.infer<typeof ChainKind>;

export const ChainRecord = z
  .object({
    kind: ChainKind,
    recordId: z.uuid(),
    stateCode: z.string().nullable(),
    /** In the language of the reader. */
    stateName: z.string().nullable(),
    on: Day.nullable(),
    /** In the language of the reader, or in one there is. */
    title: z.string(),
    language: z.enum(languages),
    /** The page that shows it. */
    place: z.string(),
    /** How many links away from the record the chain starts at. */
    steps: z.int(),
  })
  .meta({ id: 'ChainRecord' });
export type ChainRecord = z.infer<typeof ChainRecord>;

export const ChainGroup = z
  .object({
    kind: ChainKind,
    /** How many there are in all that this reader may see. */
    count: z.int(),
    rows: z.array(ChainRecord),
  })
  .meta({ id: 'ChainGroup' });
export type ChainGroup = z.infer<typeof ChainGroup>;
