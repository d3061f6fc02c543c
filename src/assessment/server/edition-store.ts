import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/language.ts';
import type { DB } from '../../platform/server/schema.gen.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';

/** The survey this house assesses with, in its electronic form. */
export const surveyKind = 'e-dis';

export type EditionRow = {
  readonly templateId: string;
  readonly edition: number;
  readonly adoptedOn: Day | null;
  readonly version: number;
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
    .select(['template_id as templateId', 'edition', 'adopted_on as adoptedOn', 'version'])
    .where('kind', '=', surveyKind)
    .orderBy('edition', 'desc')
    .execute();
}

export async function findEdition(db: ActorDb, templateId: string): Promise<EditionRow | undefined> {
  return (await listEditions(db)).find((edition) => edition.templateId === templateId);
}

/** The latest edition that was adopted by that day: what an assessment is begun under. */
export const editionInForce = (editions: readonly EditionRow[], on: Day): EditionRow | undefined =>
  editions.find(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= on);

/** What an edition asks, in its order. */
export function listAsked(db: ActorDb, templateId: string): Promise<readonly AskedRow[]> {
  return asked(db).where('template_id', '=', templateId).orderBy('template_question.position').execute();
}

const asked = (db: Kysely<DB>) =>
  db
    .selectFrom('template_question')
    .innerJoin('question', 'question.question_id', 'template_question.question_id')
    .innerJoin('provision', 'provision.provision_id', 'question.provision_id')
    .select(['question.question_id as questionId', 'provision.provision_id as provisionId'])
    .select(['provision.symbol', 'provision.paragraph'])
    .select(['question.theme_id as themeId', 'question.subtopic_id as subtopicId'])
    .select(({ ref }) => [
      ref('question.answer_type').$castTo<AskedRow['answerType']>().as('answerType'),
      ref('template_question.wording').$castTo<SixWords>().as('wording'),
      ref('template_question.evidence').$castTo<SixWords>().as('evidence'),
    ]);

/** The next edition, asking what another one asks in the same words. */
export async function copyEdition(
  db: ActorDb,
  from: EditionRow | undefined,
  edition: number,
): Promise<string> {
  const templateId = randomUUID();
  await db
    .insertInto('assessment_template')
    .values({ template_id: templateId, kind: surveyKind, edition })
    .execute();
  if (from) {
    await db
      .insertInto('template_question')
      .columns(['template_id', 'question_id', 'position', 'wording', 'evidence'])
      .expression((query) =>
        query
          .selectFrom('template_question')
          .select(sql<string>`${templateId}::uuid`.as('template_id'))
          .select(['question_id', 'position', 'wording', 'evidence'])
          .where('template_id', '=', from.templateId),
      )
      .execute();
  }
  return templateId;
}

/** Counts the edition on by one; false when somebody else did first. */
export async function touchEdition(db: ActorDb, templateId: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_template')
    .set({ version: version + 1 })
    .where('template_id', '=', templateId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function rewordQuestion(
  db: ActorDb,
  templateId: string,
  { questionId, wording, evidence }: { questionId: string; wording: SixWords; evidence: SixWords },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('template_question')
    .set({ wording: JSON.stringify(wording), evidence: JSON.stringify(evidence) })
    .where('template_id', '=', templateId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function retireQuestion(db: ActorDb, templateId: string, questionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('template_question')
    .where('template_id', '=', templateId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

type NewQuestion = Omit<AskedRow, 'questionId' | 'symbol' | 'paragraph'>;

/** A question there was not before, at the end of the edition. */
export async function addQuestion(db: ActorDb, templateId: string, question: NewQuestion): Promise<string> {
  const questionId = randomUUID();
  const { provisionId, themeId, subtopicId, answerType, wording, evidence } = question;
  await db
    .insertInto('question')
    .values({
      question_id: questionId,
      provision_id: provisionId,
      theme_id: themeId,
      subtopic_id: subtopicId,
      answer_type: answerType,
    })
    .execute();
  await db
    .insertInto('template_question')
    .values(({ selectFrom, fn, lit, eb }) => ({
      template_id: templateId,
      question_id: questionId,
      position: eb(
        fn.coalesce(
          selectFrom('template_question')
            .select(({ fn: { max } }) => max('position').as('last'))
            .where('template_id', '=', templateId),
          lit(0),
        ),
        '+',
        1,
      ).$castTo<number>(),
      wording: JSON.stringify(wording),
      evidence: JSON.stringify(evidence),
    }))
    .execute();
  return questionId;
}

/** Whether the area of a visit has the sub-topic, and there is the provision. */
export async function isInRegistry(db: ActorDb, { provisionId, themeId, subtopicId }: NewQuestion) {
  const provision = await db
    .selectFrom('provision')
    .select('provision_id')
    .where('provision_id', '=', provisionId)
    .executeTakeFirst();
  const subtopic = await db
    .selectFrom('subtopic')
    .select('code')
    .where('theme_code', '=', themeId)
    .where('code', '=', subtopicId)
    .executeTakeFirst();
  return provision !== undefined && subtopic !== undefined;
}

/** Puts an edition in force from a day on. */
export async function adoptEditionRow(
  db: ActorDb,
  templateId: string,
  adopted: { readonly decisionId: string; readonly on: Day; readonly version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_template')
    .set({ adopted_decision: adopted.decisionId, adopted_on: adopted.on, version: adopted.version + 1 })
    .where('template_id', '=', templateId)
    .where('version', '=', adopted.version)
    .executeTakeFirst();
  await db
    .updateTable('template_question')
    .set({ adopted_on: adopted.on })
    .where('template_id', '=', templateId)
    .execute();
  return numUpdatedRows === 1n;
}
