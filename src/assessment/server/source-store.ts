import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Words } from './answer-store.ts';

/** To which answer, assessment and State something belongs that stands beside an answer. */
export type Belongs = {
  readonly answerId: string;
  readonly assessmentId: string;
  readonly stateCode: string;
};
export type NewSource = {
  readonly documentId: string | null;
  readonly reference: string | null;
  readonly on: Day;
};

export async function insertSources(db: ActorDb, sources: readonly (Belongs & NewSource)[]): Promise<void> {
  if (sources.length === 0) return;
  await db
    .insertInto('answer_source')
    .values(
      sources.map((source) => ({
        answer_id: source.answerId,
        assessment_id: source.assessmentId,
        state_code: source.stateCode,
        ...{ source_id: randomUUID(), document_id: source.documentId },
        ...{ reference: source.reference, on_day: source.on },
      })),
    )
    .execute();
}

/** The sources of an assessment. A document this reader may not read is no source for them. */
export function listSources(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer_source')
    .leftJoin('document', 'document.document_id', 'answer_source.document_id')
    .select(['answer_id as answerId', 'answer_source.document_id as documentId', 'reference'])
    .select(({ ref }) => ['on_day as on', ref('document.titles').$castTo<Words | null>().as('titles')])
    .where('assessment_id', '=', assessmentId)
    .where(({ or, eb }) => or([eb('reference', 'is not', null), eb('document.document_id', 'is not', null)]))
    .orderBy('on_day')
    .orderBy('source_id')
    .execute();
}
