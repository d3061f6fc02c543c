import {
  type RecommendationWorld,
  recommendationWorld,
} from '../../../tools/test/worlds/recommendation-world.ts';
import { as, type Named } from '../../../tools/test/worlds/small-world.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { getRecommendation } from './get-recommendation.ts';
import { sendReplies } from './send-replies.ts';
import { viewReply } from './view-reply.ts';
import { writeReply } from './write-reply.ts';

// What this part does with recommendations, for its tests, through its acts.

export type RepliesWorld = Awaited<ReturnType<typeof repliesWorld>>;

/** A visit whose report was adopted, and what its State says of it. */
export async function repliesWorld(database: TestDatabase) {
  const world = await recommendationWorld(database);
  return { ...world, ...repliesIn(world), ...papersIn(world) };
}

function repliesIn({ does, given, fileId }: RecommendationWorld) {
  const read = (who: Named, recommendationId: string) =>
    does(who, (db, actor) => getRecommendation(db, actor, recommendationId, given().today));
  type Asked = Parameters<typeof writeReply>[3];
  const written = (who: Named, recommendationId: string, asked: Partial<Asked> = {}) =>
    does(who, (db, actor) => {
      const said = { language: 'en', steps: 'The bill was passed.', claimed: 'largely' } as const;
      const reply = { ...said, evidence: [], version: 0, ...asked };
      return writeReply(db, actor, recommendationId, reply, given());
    });
  const sent = (who: Named, documentId?: string) =>
    does(who, async (db, actor) => {
      const { version } = await openFile(db, actor, fileId);
      const moment = given();
      const asked = { on: moment.today, version, ...(documentId !== undefined && { documentId }) };
      return sendReplies(db, actor, fileId, asked, moment);
    });
  const viewed = (replyId: string, judged: 'implemented' | 'partly' | 'not', who: Named = 'expert') =>
    does(who, (db, actor) =>
      viewReply(db, actor, replyId, { judged, language: 'en', reason: 'The law shows it.' }, given()),
    );
  return { read, written, sent, viewed };
}

function papersIn({ database, given, fileId }: RecommendationWorld) {
  /** CTED has filed a paper of the State. */
  const paper = () => {
    const { today, now } = given();
    const filed = { stateCode: 'XAA', fileId, title: 'Response', on: today, now };
    return fileTrainingPaper(database, as('expert'), filed);
  };
  /** The entry of a response was void: it never happened. */
  const neverHappened = async (entryId: string): Promise<void> => {
    await database.admin.query(
      `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, detail, voids)
       values ('state:XAA', 'implementation-response-received', $1, $2, 'XAA', $3, '{}', $4)`,
      [given().today, as('expert').personId, fileId, entryId],
    );
  };
  return { paper, neverHappened };
}
