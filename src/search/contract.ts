import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { languages } from '../platform/language.ts';
import { foundKinds } from './vocabulary.ts';

export const FoundKind = z.enum(foundKinds);
export type FoundKind = z.infer<typeof FoundKind>;

export const FoundGroup = z
  .object({
    kind: FoundKind,
    /** How many there are in all that this reader may see. */
    count: z.int(),
    rows: z.array(
      z.object({
        to: z.string(),
        title: z.string(),
        /** The reader's, or one there is. */
        language: z.enum(languages),
        about: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'FoundGroup' });
export type FoundGroup = z.infer<typeof FoundGroup>;

export const searchContract = contract({
  search: {
    method: 'GET',
    path: '/search',
    may: 'read-public',
    summary: 'What this reader may see that holds these words, by kind, the best first',
    query: z.object({
      text: z.string().trim().min(1).max(100),
      kind: FoundKind.optional(),
      limit: z.int().min(1).max(50).default(5),
    }),
    response: z.object({ groups: z.array(FoundGroup) }),
  },
});
