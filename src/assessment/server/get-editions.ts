import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToAssess, refusalToChangeEdition } from '../acts.ts';
import { draftedAlready, noEdition } from '../refusals.ts';
import {
  type AskedRow,
  type EditionRow,
  editionInForce,
  listAsked,
  listEditions,
  surveyKind,
} from './edition-store.ts';

/** The editions this reader may read, and what one of them asks beside the one before it. */
export async function getEditions(
  db: ActorDb,
  actor: Actor,
  asked: { readonly edition?: number | undefined },
  today: Day,
) {
  const editions = await listEditions(db);
  const shown = choose(editions, asked.edition, today);
  const questions = shown ? await listAsked(db, shown.templateId) : [];
  const formerEdition = shown && editions.find(({ edition }) => edition === shown.edition - 1);
  const former = formerEdition ? await listAsked(db, formerEdition.templateId) : [];
  const before = new Map(former.map((question) => [question.questionId, question]));
  const now = new Set(questions.map(({ questionId }) => questionId));
  return {
    kind: surveyKind,
    editions: await withCounts(db, editions),
    shown: shown ? { ...shown, questions: questions.length } : null,
    questions: questions.map((question) => ({
      ...question,
      isNew: formerEdition !== undefined && !before.has(question.questionId),
      isReworded: wasReworded(question, before.get(question.questionId)),
    })),
    retired: former.filter(({ questionId }) => !now.has(questionId)),
    refused: refusedOf(actor, editions, shown),
  } as const;
}

function choose(editions: readonly EditionRow[], edition: number | undefined, today: Day) {
  if (edition === undefined) return editionInForce(editions, today) ?? editions[0];
  const found = editions.find((one) => one.edition === edition);
  if (!found) throw new Refused(noEdition());
  return found;
}

const wasReworded = (now: AskedRow, before: AskedRow | undefined): boolean =>
  before !== undefined &&
  JSON.stringify([now.wording, now.evidence]) !== JSON.stringify([before.wording, before.evidence]);

async function withCounts(db: ActorDb, editions: readonly EditionRow[]) {
  const counts = await db
    .selectFrom('template_question')
    .select(['template_id as templateId', ({ fn }) => fn.countAll<string>().as('questions')])
    .groupBy('template_id')
    .execute();
  const countOf = new Map(counts.map(({ templateId, questions }) => [templateId, Number(questions)]));
  return editions.map((edition) => ({ ...edition, questions: countOf.get(edition.templateId) ?? 0 }));
}

function refusedOf(actor: Actor, editions: readonly EditionRow[], shown: EditionRow | undefined) {
  const isDrafted = editions[0] !== undefined && editions[0].adoptedOn === null;
  const refused = {
    draft: refusalToAssess(actor) ?? (isDrafted ? draftedAlready() : null),
    change: shown ? refusalToChangeEdition(actor, shown.adoptedOn) : null,
    adopt: shown ? refusalToChangeEdition(actor, shown.adoptedOn) : null,
  };
  return Object.fromEntries(Object.entries(refused).filter(([, refusal]) => refusal !== null));
}
