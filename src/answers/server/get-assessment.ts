import { refusalToSave, refusalToStep } from '../../assessment/acts.ts';
import { steps } from '../../assessment/contract.ts';
import {
  type AnswerRow,
  type AssessmentRecord,
  changeOf,
  listAnswers,
  listEarlier,
  listPrevious,
  listSources,
  openAssessment,
  rollUp,
  shortfallOf,
} from '../../assessment/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { saidIn } from '../../platform/said-in.ts';
import { listAsked, type Question } from '../../questions/server/index.ts';
import { isFictional } from '../../registry/contract.ts';
import { refusalToComment } from '../acts.ts';
import type { Answer, AnsweredQuestion, Assessment } from '../shapes.ts';
import { listCausesOf, listComments } from './beside-store.ts';

/** An assessment as this reader may know it: its questions in order, each with its answer and what changed. */
export async function getAssessment(db: ActorDb, actor: Actor, assessmentId: string): Promise<Assessment> {
  const assessment = await openAssessment(db, actor, assessmentId);
  const answers = await readAnswers(db, actor, assessment);
  const previous = await listPrevious(db, assessmentId);
  const questions = (await listAsked(db, assessment.templateId)).map((question) =>
    answered(question, { language: actor.language, answers, previous }),
  );
  return {
    ...assessment,
    training: isFictional(assessment.stateCode),
    previousId: previous[0]?.assessmentId ?? null,
    questions,
    themes: themesOf(questions),
    refused: refusedOf(actor, assessment),
  };
}

function refusedOf(actor: Actor, standing: AssessmentRecord): Assessment['refused'] {
  const refused = [
    ['save', refusalToSave(actor, standing)],
    ['comment', refusalToComment(actor, standing)],
    ...steps.map((step) => [step, refusalToStep(actor, step, standing)] as const),
  ] as const;
  return Object.fromEntries(refused.filter(([, refusal]) => refusal !== null));
}

type Known = {
  readonly language: Language;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly previous: Awaited<ReturnType<typeof listPrevious>>;
};

function answered(
  { wording, evidence, ...question }: Question,
  { language, answers, previous }: Known,
): AnsweredQuestion {
  const answer = answers.get(question.questionId) ?? null;
  const before = previous.find(({ questionId }) => questionId === question.questionId) ?? null;
  const rating = answer?.rating ?? null;
  return {
    ...question,
    wording: wording[language],
    evidence: evidence[language],
    answer,
    previous: before && { ...before, wording: saidIn(before.wording, language).text },
    isReworded: before !== null && JSON.stringify(before.wording) !== JSON.stringify(wording),
    change: changeOf(before?.rating ?? null, rating),
    shortfall: shortfallOf(rating),
  };
}

/** The answers by question, each with what stands beside it. */
async function readAnswers(
  db: ActorDb,
  { language }: Actor,
  { assessmentId, stateCode }: AssessmentRecord,
): Promise<ReadonlyMap<string, Answer>> {
  const rows = await listAnswers(db, assessmentId);
  const sources = byAnswer(await listSources(db, assessmentId));
  const causes = byAnswer(await listCausesOf(db, assessmentId, stateCode));
  const comments = byAnswer(await listComments(db, assessmentId));
  const earlier = byAnswer(await listEarlier(db, assessmentId));
  const read = ({ questionId, ...row }: AnswerRow): [string, Answer] => [
    questionId,
    {
      ...row,
      sources: sources(row.answerId).map(({ titles, reference, ...source }) => ({
        ...source,
        reference: reference ?? saidIn(titles, language).text,
      })),
      causes: causes(row.answerId),
      comments: comments(row.answerId),
      earlier: earlier(row.answerId),
    },
  ];
  return new Map(rows.map(read));
}

function byAnswer<Row extends { readonly answerId: string }>(rows: readonly Row[]) {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.answerId, [...(grouped.get(row.answerId) ?? []), row]);
  return (answerId: string): Row[] => grouped.get(answerId) ?? [];
}

/** The themes of what is asked now, beside what the same questions were rated in the cycle before. */
function themesOf(questions: readonly AnsweredQuestion[]): Assessment['themes'] {
  const rated = questions.filter(({ answerType }) => answerType === 'rating');
  const before = rollUp(
    rated.map(({ themeId, previous }) => ({ themeId, rating: previous?.rating ?? null })),
  );
  const now = rollUp(rated.map(({ themeId, answer }) => ({ themeId, rating: answer?.rating ?? null })));
  return now.map((theme, at) => ({ ...theme, meanBefore: before[at]?.mean ?? null }));
}
