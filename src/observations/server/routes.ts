import type { Handlers } from '../../http/server/mount.ts';
import type { observationsContract } from '../contract.ts';
import { disposeComment, removeComment, saveComment, sendComments } from './comment.ts';
import { getObservations } from './get-observations.ts';

/** Binds the contract to its functions. */
export const observationsHandlers: Handlers<typeof observationsContract> = {
  getObservations: ({ db, actor, today, params }) => getObservations(db, actor, params.reportId, today),
  saveComment: ({ db, actor, today, now, params, body }) =>
    saveComment(db, actor, params.reportId, body, { today, now }),
  removeComment: ({ db, actor, params }) => removeComment(db, actor, params),
  sendComments: ({ db, actor, today, now, params, body }) =>
    sendComments(db, actor, params.reportId, body, { today, now }),
  disposeComment: ({ db, actor, today, now, params, body }) =>
    disposeComment(db, actor, params, body, { today, now }),
};
