import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { reportsContract } from '../contract.ts';
import { blockNotFound } from '../refusals.ts';
import { blank } from './begin-draft.ts';
import { type Given, readDraft, writeDraft } from './write-draft.ts';

type Bodies = typeof reportsContract;
type ToAdd = Omit<z.output<Bodies['addBlock']['body']>, 'key'>;
type ToWrite = Omit<z.output<Bodies['writeBlock']['body']>, 'key'>;

/** Puts a new block after another, or first; a heading says its level, a footnote its block. */
export async function addBlock(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { after, type, level, under, themeId, repeats, audience, language, words, version }: ToAdd,
  given: Given,
) {
  const { blocks } = await readDraft(db, actor, reportId);
  const place = after === null ? 0 : blocks.findIndex(({ blockId }) => blockId === after) + 1;
  const owner = under ?? after;
  const isKnown = (blockId: string | null) => blocks.some((block) => block.blockId === blockId);
  if ((after !== null && place === 0) || (type === 'footnote' && !isKnown(owner))) {
    throw new Refused(blockNotFound());
  }
  const block = {
    ...blank(),
    ...{ type, repeats, audience, words: { [language]: words }, themeId: themeId ?? null },
    level: type === 'heading' ? (level ?? 1) : null,
    under: type === 'footnote' ? owner : null,
  };
  const written = await writeDraft(
    db,
    actor,
    reportId,
    { version, blocks: blocks.toSpliced(place, 0, { ...block, withheld: false }) },
    given,
  );
  return { reportId, blockId: block.blockId, ...written };
}

/** Writes the words of a block in one language; taken back altogether when they are empty. */
export async function writeBlock(
  db: ActorDb,
  actor: Actor,
  { reportId, blockId }: { readonly reportId: string; readonly blockId: string },
  { language, words, standing, version }: ToWrite,
  given: Given,
) {
  const { blocks, originalLanguage } = await readDraft(db, actor, reportId);
  if (!blocks.some((block) => block.blockId === blockId)) throw new Refused(blockNotFound());
  const changed = blocks.map((block) => {
    if (block.blockId !== blockId) return block;
    const { [language]: _, ...others } = block.words;
    const { [language]: __, ...standings } = block.standing;
    if (words.trim() === '') return { ...block, words: others, standing: standings };
    const isTranslation = language !== originalLanguage;
    return {
      ...block,
      words: { ...others, [language]: words },
      standing: isTranslation ? { ...standings, [language]: standing } : standings,
    };
  });
  const written = await writeDraft(db, actor, reportId, { version, blocks: changed }, given);
  return { reportId, ...written };
}
