import type { Actor } from '../../platform/actor.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { refusalToAdopt, refusalToComment, refusalToSave, refusalToShare, refusalToSubmit } from '../acts.ts';
import { changeOf, rollUp, shortfallOf } from '../roll-up.ts';
import type { Answer, AnsweredQuestion, Assessment } from '../shapes.ts';
import { type AnswerRow, listAnswers, listEarlier, listPrevious, listRatingsOf } from './answer-store.ts';
import type { AssessmentRecord } from './assessment-store.ts';
import { listCausesOf, listComments, listSources } from './beside-store.ts';
import { type AskedRow, listAsked } from './edition-store.ts';
import { openAssessment } from './open-assessment.ts';

/** An assessment as this reader may know it: its questions in order, each with its answer and what changed. */
export async function getAssessment(db: ActorDb, actor: Actor, assessmentId: string): Promise<Assessment> {
  const assessment = await openAssessment(db, actor, assessmentId);
  const { templateId, ...shown } = assessment;
  const asked = await listAsked(db, templateId);
  const answers = await readAnswers(db, actor, assessmentId);
  const previous = await listPrevious(db, assessmentId);
  const questions = asked.map((question) => answered(question, answers, previous));
  const previousId = previous[0]?.assessmentId ?? null;
  return {
    ...shown,
    previousId,
    questions,
    ...(await themesOf(db, questions, previousId)),
    refused: refusedOf(actor, assessment),
  };
}

function refusedOf(actor: Actor, assessment: AssessmentRecord): Assessment['refused'] {
  const refused = {
    save: refusalToSave(actor, assessment),
    share: refusalToShare(actor, assessment),
    submit: refusalToSubmit(actor, assessment),
    adopt: refusalToAdopt(actor, assessment),
    comment: refusalToComment(actor, assessment, actor.audience !== 'state'),
  };
  return Object.fromEntries(Object.entries(refused).filter(([, refusal]) => refusal !== null));
}

type Previous = Awaited<ReturnType<typeof listPrevious>>[number];

function answered(
  question: AskedRow,
  answers: ReadonlyMap<string, Answer>,
  previous: readonly Previous[],
): AnsweredQuestion {
  const answer = answers.get(question.questionId) ?? null;
  const before = previous.find(({ questionId }) => questionId === question.questionId) ?? null;
  const rating = answer?.rating ?? null;
  return {
    ...question,
    answer,
    previous: before,
    isReworded: before !== null && JSON.stringify(before.wording) !== JSON.stringify(question.wording),
    change: changeOf(before?.rating ?? null, rating),
    shortfall: shortfallOf(rating),
  };
}

/** The answers by question, each with what stands beside it. */
async function readAnswers(
  db: ActorDb,
  actor: Actor,
  assessmentId: string,
): Promise<ReadonlyMap<string, Answer>> {
  const rows = await listAnswers(db, assessmentId);
  const sources = byAnswer(await listSources(db, assessmentId));
  const causes = byAnswer(await listCausesOf(db, assessmentId));
  const comments = byAnswer(await listComments(db, assessmentId));
  const earlier = byAnswer(await listEarlier(db, assessmentId));
  const read = ({ questionId, savedBy: _, previousAnswerId: __, ...row }: AnswerRow): [string, Answer] => [
    questionId,
    {
      ...row,
      sources: (sources.get(row.answerId) ?? []).map(({ documentId, reference, on, titles }) => ({
        documentId,
        reference: reference ?? titleIn(titles, actor.language),
        on,
      })),
      causes: causes.get(row.answerId) ?? [],
      comments: (comments.get(row.answerId) ?? []).map(({ documentId, ...comment }) => ({
        ...comment,
        onPaper: documentId !== null,
      })),
      earlier: earlier.get(row.answerId) ?? [],
    },
  ];
  return new Map(rows.map(read));
}

function byAnswer<Row extends { readonly answerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.answerId, [...(grouped.get(row.answerId) ?? []), row]);
  return grouped;
}

/** The title in the reader's language, in English, or in whichever it has. */
function titleIn(titles: unknown, language: string): string {
  const words = (titles ?? {}) as Readonly<Record<string, string>>;
  return words[language] ?? words.en ?? Object.values(words)[0] ?? '';
}

async function themesOf(
  db: ActorDb,
  questions: readonly AnsweredQuestion[],
  previousId: string | null,
): Promise<Pick<Assessment, 'themes' | 'retired'>> {
  const former = previousId ? await listRatingsOf(db, previousId) : [];
  const meanBefore = new Map(rollUp(former).map(({ themeId, mean }) => [themeId, mean]));
  const rated = questions
    .filter(({ answerType }) => answerType === 'rating')
    .map(({ themeId, answer }) => ({ themeId, rating: answer?.rating ?? null }));
  const asked = new Set(questions.map(({ questionId }) => questionId));
  return {
    themes: rollUp(rated).map((theme) => ({ ...theme, meanBefore: meanBefore.get(theme.themeId) ?? null })),
    retired: former.filter(({ questionId }) => !asked.has(questionId)).length,
  };
}
