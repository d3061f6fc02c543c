import type { Handlers } from '../../platform/server/http/mount.ts';
import type { followupContract } from '../contract.ts';
import { getRecommendation } from './get-recommendation.ts';
import { exportRecommendations, listRecommendations } from './list-recommendations.ts';
import { listRepliesToSend, sendReplies } from './send-replies.ts';
import { listToTakeUp, takeUpRecommendations } from './take-up.ts';
import { viewReply } from './view-reply.ts';
import { writeReply } from './write-reply.ts';

/** Binds the contract to its functions. */
export const followupHandlers: Handlers<typeof followupContract> = {
  listRecommendations: ({ db, actor, today, query: { after, limit, ...asked } }) =>
    listRecommendations(db, actor, asked, { after, limit, today }),
  exportRecommendations: ({ db, actor, today, query }) => exportRecommendations(db, actor, query, today),
  listToTakeUp: ({ db, actor }) => listToTakeUp(db, actor),
  listRepliesToSend: ({ db, actor }) => listRepliesToSend(db, actor),
  getRecommendation: ({ db, actor, today, params }) =>
    getRecommendation(db, actor, params.recommendationId, today),
  takeUpRecommendations: ({ db, actor, today, now, params, body }) =>
    takeUpRecommendations(db, actor, params.fileId, body, { today, now }),
  writeReply: ({ db, actor, today, now, params, body }) =>
    writeReply(db, actor, params.recommendationId, body, { today, now }),
  sendReplies: ({ db, actor, today, now, params, body }) =>
    sendReplies(db, actor, params.fileId, body, { today, now }),
  viewReply: ({ db, actor, today, now, params, body }) =>
    viewReply(db, actor, params.replyId, body, { today, now }),
};
