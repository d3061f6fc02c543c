import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Edition, Question } from '../shapes.ts';

/** The survey this house assesses with, in its electronic form. */
const surveyKind = 'e-dis';

/** The editions of the survey that this reader may read, the latest first. */
export function listEditions(db: ActorDb): Promise<readonly Edition[]> {
  return db
    .selectFrom('assessment_template')
    .select(['template_id as templateId', 'edition', 'adopted_on as adoptedOn'])
    .where('kind', '=', surveyKind)
    .orderBy('edition', 'desc')
    .execute();
}

/** The latest edition that was adopted by that day: what an assessment is begun under. */
export const editionInForce = (editions: readonly Edition[], on: Day): Edition | undefined =>
  editions.find(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= on);

/** The edition in force on that day, as far as this reader may read it. */
export const findEditionInForce = async (db: ActorDb, on: Day): Promise<Edition | undefined> =>
  editionInForce(await listEditions(db), on);

/** What an edition asks, in its order. */
export function listAsked(db: ActorDb, templateId: string): Promise<readonly Question[]> {
  return db
    .selectFrom('template_question')
    .innerJoin('question', 'question.question_id', 'template_question.question_id')
    .innerJoin('provision', 'provision.provision_id', 'question.provision_id')
    .select(['question.question_id as questionId', 'provision.provision_id as provisionId'])
    .select(['symbol', 'paragraph', 'theme_id as themeId', 'subtopic_id as subtopicId'])
    .select(({ ref }) => [
      ref('answer_type').$castTo<Question['answerType']>().as('answerType'),
      ref('wording').$castTo<Question['wording']>().as('wording'),
      ref('evidence').$castTo<Question['evidence']>().as('evidence'),
    ])
    .where('template_id', '=', templateId)
    .orderBy('template_question.position')
    .execute();
}

type NewQuestion = Omit<Question, 'symbol' | 'paragraph'>;

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
