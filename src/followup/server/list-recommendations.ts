import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Language, languages } from '../../platform/language.ts';
import { pageOf } from '../../platform/page.ts';
import { tableFile } from '../../platform/server/table-file.ts';
import { type Day, daysBetween } from '../../procedure/calendar.ts';
import { listKnownFiles } from '../../register/server/index.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { takesUp } from '../acts.ts';
import { nextStepOf } from '../scale.ts';
import type { RecommendationRow } from '../shapes.ts';
import {
  countRecommendations,
  listRecommendationRows,
  type RecommendationFilter,
  type StoredRecommendation,
  type Words,
} from './recommendation-store.ts';

/** The clock of the reply: six months from receipt of the report (S/2020/731 V(p), VI.4(h)). */
export const replyClock = 'D-18';

type Page = { readonly after?: string | undefined; readonly limit: number };

/** A page of the register, and how many the filters let through. */
export async function listRecommendations(
  db: ActorDb,
  actor: Actor,
  asked: RecommendationFilter,
  { after, limit, today }: Page & { readonly today: Day },
) {
  const found = await listRecommendationRows(db, asked, { after, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (row) => row.recommendationId);
  return {
    rows: await rowsFor(db, actor, rows, today),
    next,
    count: await countRecommendations(db, asked),
    takesUp: takesUp(actor),
  };
}

/** The register as a table for spreadsheets; column names are the same in every language. */
export async function exportRecommendations(
  db: ActorDb,
  actor: Actor,
  asked: RecommendationFilter,
  today: Day,
) {
  const rows = await rowsFor(db, actor, await listRecommendationRows(db, asked, {}), today);
  const text = tableFile({
    columns,
    rows: rows.map((row) => [
      ...[row.recommendationId, row.stateCode, row.stateName, row.themeId ?? '', row.words, row.language],
      ...[row.means, row.priority, row.adoptedOn, row.ageDays, row.standing, row.nextStep, row.dueOn ?? ''],
    ]),
  });
  return { fileName: `recommendations-${today}.csv`, text };
}

const columns = [
  ...['recommendation_id', 'state_code', 'state_name', 'theme_id', 'words', 'language'],
  ...['means', 'priority', 'adopted_on', 'age_days', 'standing', 'next_step', 'due_on'],
];

/** Rows in the words of the reader, with the time that runs for the reply where the reader may know of it. */
export async function rowsFor(
  db: ActorDb,
  actor: Actor,
  found: readonly StoredRecommendation[],
  today: Day,
): Promise<RecommendationRow[]> {
  const codes = [...new Set(found.map(({ stateCode }) => stateCode))];
  const names = await listStateNames(db, actor.language, codes);
  const due = await dueDays(db, actor, found, today);
  return found.map(({ blockId: _, reportId: __, findingId: ___, words, ...row }) => ({
    ...row,
    ...wordsIn(words, actor.language),
    stateName: names.get(row.stateCode) ?? row.stateCode,
    training: isFictional(row.stateCode),
    ageDays: daysBetween(row.adoptedOn, today),
    nextStep: nextStepOf(row.standing),
    dueOn: null,
    daysLeft: null,
    ...(row.standing === 'unanswered' && due.get(row.fileId)),
  }));
}

/** The words in a language, or in the first of the six there are. */
export function wordsIn(words: Words, language: Language): { words: string; language: Language } {
  const chosen = [language, ...languages].find((one) => words[one] !== undefined) ?? language;
  return { words: words[chosen] ?? '', language: chosen };
}

type Due = { readonly dueOn: Day | null; readonly daysLeft: number | null };

async function dueDays(
  db: ActorDb,
  actor: Actor,
  found: readonly StoredRecommendation[],
  today: Day,
): Promise<ReadonlyMap<string, Due>> {
  if (!found.some(({ standing }) => standing === 'unanswered')) return new Map();
  const both = await Promise.all(
    [true, false].map((training) => listKnownFiles(db, actor, { training }, today)),
  );
  return new Map(
    both.flat().flatMap(({ fileId, running }): [string, Due][] => {
      const clock = running.find(({ id }) => id === replyClock);
      return clock ? [[fileId, { dueOn: clock.due, daysLeft: clock.daysLeft }]] : [];
    }),
  );
}
