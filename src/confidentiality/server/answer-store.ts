import type { ActorDb } from '../../database/server/with-actor.ts';
import type { ReportRow } from '../../reports/server/index.ts';

export type AnswerOption = 'CR-1' | 'CR-2' | 'CR-3';

export type AnswerRow = {
  readonly replyId: string;
  readonly option: AnswerOption;
  readonly entryId: string;
  readonly marked: readonly string[];
};

/** What the State answered on confidentiality, as far as this reader may know. */
export function listAnswers(db: ActorDb, reportId: string): Promise<AnswerRow[]> {
  return db
    .selectFrom('confidentiality_reply')
    .select(['reply_id as replyId', 'option', 'entry_id as entryId', 'marked'])
    .where('report_id', '=', reportId)
    .$castTo<AnswerRow>()
    .execute();
}

export async function insertAnswer(
  db: ActorDb,
  { reportId, fileId, stateCode }: ReportRow,
  { replyId, option, entryId, marked }: AnswerRow,
  by: string,
): Promise<void> {
  await db
    .insertInto('confidentiality_reply')
    .values({
      ...{ reply_id: replyId, report_id: reportId, file_id: fileId, state_code: stateCode },
      ...{ option, entry_id: entryId, marked: [...marked], given_by: by },
    })
    .execute();
}
