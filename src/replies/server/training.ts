import { missionOf, trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { listRecommendationRows, type StoredRecommendation } from '../../followup/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { listReplies, markSent } from './reply-store.ts';
import { replies } from './training-replies.ts';
import { viewReply } from './view-reply.ts';
import { writeReply } from './write-reply.ts';

// The State XAW responded 95 days ago to the recommendations of its report, and CTED reported on it 15 days ago. The
// events are told with the visit; here is what belongs to them.

const state = 'XAW';
const [responded, viewed] = [95, 20];

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const mission: Actor = { ...missionOf(state), language: 'en' };

/** Replies to all recommendations of the training report but the last, with views of CTED; says how many were added. */
export async function openTrainingReplies(database: Database, today: Day): Promise<number> {
  const on = plus(today, `-P${responded}D`);
  const fileId = await withActor(database, expert, (db) => findTrainingFile(db, state));
  if (!fileId) return 0;
  const unanswered = await withActor(database, mission, async (db) => {
    const all = await listRecommendationRows(db, { fileId, outstanding: false }, {});
    return withoutReply(db, all.slice(0, -1));
  });
  if (unanswered.length === 0) return 0;
  const paper = { stateCode: state, fileId, title: 'Response on steps taken', on, now: momentOn(on, 0) };
  const documentId = await fileTrainingPaper(database, mission, paper);
  const sent = await withActor(database, mission, (db) =>
    replyTo(db, { fileId, unanswered, documentId, on }),
  );
  await withActor(database, expert, (db) => viewAll(db, sent, plus(today, `-P${viewed}D`)));
  return sent.length;
}

const momentOn = (on: Day, minute: number): string => `${on}T15:${String(minute).padStart(2, '0')}:00.000Z`;

async function withoutReply(
  db: ActorDb,
  all: readonly StoredRecommendation[],
): Promise<readonly StoredRecommendation[]> {
  const left: StoredRecommendation[] = [];
  for (const one of all) if ((await listReplies(db, one.recommendationId)).length === 0) left.push(one);
  return left;
}

type Response = {
  readonly fileId: string;
  readonly unanswered: readonly StoredRecommendation[];
  readonly documentId: string;
  readonly on: Day;
};

/** Replies in words of the State, sent with the response that the story of the visit holds already. */
async function replyTo(
  db: ActorDb,
  { fileId, unanswered, documentId, on }: Response,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [at, { recommendationId }] of unanswered.entries()) {
    const { judged: _, reason: __, reference, ...said } = replyAt(at);
    const evidence = reference ? [{ documentId }, { reference }] : [{ documentId }];
    const given = { today: on, now: momentOn(on, at + 1) };
    const asked = { ...said, language: 'en', stepsOn: plus(on, '-P30D'), evidence, version: 0 } as const;
    ids.push((await writeReply(db, mission, recommendationId, asked, given)).replyId);
  }
  const { journal } = await openFile(db, mission, fileId);
  const response = journal.findLast(({ event }) => event === 'implementation-response-received');
  if (!response) throw new Error(`the story of ${state} holds no response`);
  await markSent(db, ids, { on, entryId: response.id });
  return ids;
}

async function viewAll(db: ActorDb, replyIds: readonly string[], on: Day): Promise<void> {
  for (const [at, replyId] of replyIds.entries()) {
    const { judged, reason } = replyAt(at);
    const given = { today: on, now: momentOn(on, at + 1) };
    await viewReply(db, expert, replyId, { judged, reason, language: 'en' }, given);
  }
}

function replyAt(at: number) {
  const told = replies[at % replies.length];
  if (!told) throw new Error('there are no training replies');
  return told;
}
