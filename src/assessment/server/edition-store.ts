import { randomUUID } from 'node:crypto';
import type { Language } from '../../platform/language.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';

/** The survey this house assesses with, in its electronic form. */
const surveyKind = 'e-dis';

export type EditionRow = {
  readonly templateId: string;
  readonly edition: number;
  readonly adoptedOn: Day | null;
};
export type SixWords = Readonly<Record<Language, string>>;

/** A question as one edition asks it. */
export type AskedRow = {
  readonly questionId: string;
  readonly provisionId: string;
  readonly symbol: string;
  readonly paragraph: string;
  readonly themeId: string;
  readonly subtopicId: string;
  readonly answerType: 'rating' | 'quantity';
  readonly wording: SixWords;
  readonly evidence: SixWords;
};

/** The editions of the survey that this reader may read, the latest first. */
export function listEditions(db: ActorDb): Promise<readonly EditionRow[]> {
  return db
    .selectFrom('assessment_template')
    .select(['template_id as templateId', 'edition', 'adopted_on as adoptedOn'])
    .where('kind', '=', surveyKind)
    .orderBy('edition', 'desc')
    .execute();
}

/** The latest edition that was adopted by that day: what an assessment is begun under. */
export const editionInForce = (editions: readonly EditionRow[], on: Day): EditionRow | undefined =>
  editions.find(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= on);

/** What an edition asks, in its order. */
export function listAsked(db: ActorDb, templateId: string): Promise<readonly AskedRow[]> {
  return db
    .selectFrom('template_question')
    .innerJoin('question', 'question.question_id', 'template_question.question_id')
    .innerJoin('provision', 'provision.provision_id', 'question.provision_id')
    .select(['question.question_id as questionId', 'provision.provision_id as provisionId'])
    .select(['symbol', 'paragraph', 'theme_id as themeId', 'subtopic_id as subtopicId'])
    .select(({ ref }) => [
      ref('answer_type').$castTo<AskedRow['answerType']>().as('answerType'),
      ref('wording').$castTo<SixWords>().as('wording'),
      ref('evidence').$castTo<SixWords>().as('evidence'),
    ])
    .where('template_id', '=', templateId)
    .orderBy('template_question.position')
    .execute();
}

type NewQuestion = Omit<AskedRow, 'symbol' | 'paragraph'>;

/** An edition that is not adopted yet; one that was put forward before gives way to it. */
export async function insertEdition(
  db: ActorDb,
  edition: number,
  questions: readonly NewQuestion[],
): Promise<string> {
  const templateId = await takeTemplate(db, edition);
  await db
    .insertInto('question')
    .values(
      questions.map((question) => ({
        question_id: question.questionId,
        provision_id: question.provisionId,
        theme_id: question.themeId,
        subtopic_id: question.subtopicId,
        answer_type: question.answerType,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('template_question')
    .values(
      questions.map(({ questionId, wording, evidence }, at) => ({
        ...{ template_id: templateId, question_id: questionId, position: at + 1 },
        ...{ wording: JSON.stringify(wording), evidence: JSON.stringify(evidence) },
      })),
    )
    .execute();
  return templateId;
}

async function takeTemplate(db: ActorDb, edition: number): Promise<string> {
  const there = (await listEditions(db)).find((one) => one.edition === edition);
  if (there) {
    await db.deleteFrom('template_question').where('template_id', '=', there.templateId).execute();
    return there.templateId;
  }
  const templateId = randomUUID();
  await db
    .insertInto('assessment_template')
    .values({ template_id: templateId, kind: surveyKind, edition })
    .execute();
  return templateId;
}

/** Puts an edition in force from a day on. */
export async function putInForce(
  db: ActorDb,
  templateId: string,
  { decisionId, on }: { readonly decisionId: string; readonly on: Day },
): Promise<void> {
  await db
    .updateTable('assessment_template')
    .set({ adopted_decision: decisionId, adopted_on: on })
    .where('template_id', '=', templateId)
    .execute();
  await db
    .updateTable('template_question')
    .set({ adopted_on: on })
    .where('template_id', '=', templateId)
    .execute();
}
