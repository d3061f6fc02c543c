import { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Language, languages } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import { noProvision } from '../refusals.ts';
import { rowOf } from './list-standards.ts';
import { findProvision, listResolutionsWithProvisions } from './provision-store.ts';

/** A provision with its resolution, and the questions that rest on it as far as this reader may see them. */
export async function getProvision(db: ActorDb, { language }: Actor, provisionId: string) {
  const provision = await findProvision(db, provisionId);
  const resolution = provision && (await listResolutionsWithProvisions(db)).get(provision.symbol);
  if (!resolution) throw new Refused(noProvision());
  return {
    ...rowOf(provision, language),
    resolution,
    questions: await listQuestions(db, provisionId, language),
  };
}

/** Questions are a later part's: what rests on a provision is read from the thread. */
async function listQuestions(db: ActorDb, provisionId: string, language: Language) {
  const rows = await db
    .selectFrom('chain_link')
    .innerJoin('chain_record', 'chain_record.record_id', 'chain_link.after_id')
    .select(['chain_record.record_id as questionId', 'chain_record.words', 'chain_record.place'])
    .where('chain_link.before_kind', '=', 'provision')
    .where('chain_link.before_id', '=', provisionId)
    .where('chain_link.after_kind', '=', 'question')
    .where('chain_record.kind', '=', 'question')
    .orderBy('chain_record.place')
    .execute();
  return rows.map((row) => {
    const { questionId, words, place } = Question.parse(row);
    const spoken = [language, ...languages].find((one) => words[one] !== undefined) ?? language;
    return { questionId, place, language: spoken, title: words[spoken] ?? '' };
  });
}

const Question = z.object({
  questionId: z.uuid(),
  words: z.partialRecord(z.enum(languages), z.string()),
  place: z.string(),
});
