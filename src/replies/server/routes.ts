import type { Handlers } from '../../http/server/mount.ts';
import type { repliesContract } from '../contract.ts';
import { getRecommendation } from './get-recommendation.ts';
import { sendReplies } from './send-replies.ts';
import { viewReply } from './view-reply.ts';
import { writeReply } from './write-reply.ts';

/** Binds the contract to its functions. */
export const repliesHandlers: Handlers<typeof repliesContract> = {
  getRecommendation: ({ db, actor, today, params }) =>
    getRecommendation(db, actor, params.recommendationId, today),
  writeReply: ({ db, actor, today, now, params, body }) =>
    writeReply(db, actor, params.recommendationId, body, { today, now }),
  sendReplies: ({ db, actor, today, now, params, body }) =>
    sendReplies(db, actor, params.fileId, body, { today, now }),
  viewReply: ({ db, actor, today, now, params, body }) =>
    viewReply(db, actor, params.replyId, body, { today, now }),
};
