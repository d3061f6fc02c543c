import { z } from 'zod';
import { Language } from '../platform/schemas.ts';

// The block model: one source for the page, the editor and every version that leaves the house. A block keeps its id in
// all languages and all versions.

export const blockTypes = [
  'heading',
  'paragraph',
  'list',
  'recommendation',
  'table',
  'note',
  'footnote',
] as const;
export const BlockType = z.enum(blockTypes);
export type BlockType = z.infer<typeof BlockType>;

/** Tabs and line breaks part the cells and points of a block; other signs of control have no place in a text. */
export const BlockText = z
  .string()
  .max(20_000)
  .refine((text) => !/[^\P{Cc}\t\n]/u.test(text));

export const Words = z.partialRecord(Language, BlockText);
export type Words = z.infer<typeof Words>;

/** A draft translation is shown as one; the original stands by itself. */
export const Standing = z.partialRecord(Language, z.enum(['draft', 'checked']));
export type Standing = z.infer<typeof Standing>;

/** Partners a passage may go to; whoever works on the report or is its subject reads all of it. */
export const PartnerAudience = z.array(z.enum(['participating-partner', 'un-partner'])).nullable();

export const Block = z
  .object({
    blockId: z.uuid(),
    type: BlockType,
    /** Of a heading, 1 to 3. */
    level: z.int().min(1).max(3).nullable(),
    /** Of a footnote: the block it belongs to. */
    under: z.uuid().nullable(),
    themeId: z.string().max(60).nullable(),
    findingId: z.uuid().nullable(),
    /** Blocks whose substance it repeats: it is withheld with any of them. */
    repeats: z.array(z.uuid()).max(50),
    words: Words,
    standing: Standing,
    audience: PartnerAudience,
  })
  .meta({ id: 'ReportBlock' });
export type Block = z.infer<typeof Block>;

/** A block of a frozen text, with the number it bears there. */
export const FrozenBlock = Block.extend({ number: z.string().nullable() }).meta({ id: 'FrozenBlock' });
export type FrozenBlock = z.infer<typeof FrozenBlock>;

/** A block as an editor hands it back: what was split off or merged says from which blocks it comes. */
export const WrittenBlock = Block.extend({ from: z.array(z.uuid()).max(50).default([]) });
export type WrittenBlock = z.input<typeof WrittenBlock>;
