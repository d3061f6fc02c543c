import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToKeep } from '../acts.ts';
import { noEdition } from '../refusals.ts';
import { editionInForce, listAsked, listEditions } from './edition-store.ts';

/** The editions this reader may read, and what one of them asks beside the one before it. */
export async function getEdition(db: ActorDb, actor: Actor, asked: number | undefined, today: Day) {
  const editions = await listEditions(db);
  const shown =
    asked === undefined
      ? (editionInForce(editions, today) ?? editions[0])
      : editions.find(({ edition }) => edition === asked);
  if (asked !== undefined && !shown) throw new Refused(noEdition());
  const questions = shown ? await listAsked(db, shown.templateId) : [];
  const formerEdition = shown && editions.find(({ edition }) => edition === shown.edition - 1);
  const former = formerEdition ? await listAsked(db, formerEdition.templateId) : [];
  const before = new Map(former.map((question) => [question.questionId, question]));
  const now = new Set(questions.map(({ questionId }) => questionId));
  return {
    editions,
    shown: shown ?? null,
    questions: questions.map((question) => {
      const then = before.get(question.questionId);
      const isNew = formerEdition !== undefined && !then;
      const isReworded = then !== undefined && JSON.stringify(then) !== JSON.stringify(question);
      return { ...question, isNew, isReworded };
    }),
    retired: former.filter(({ questionId }) => !now.has(questionId)),
    refused: refusalToKeep(actor),
  };
}
