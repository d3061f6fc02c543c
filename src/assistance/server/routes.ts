import type { Handlers } from '../../http/server/mount.ts';
import type { assistanceContract } from '../contract.ts';
import { clearNeed, withdrawLeave } from './keep-leave.ts';
import { exportNeeds, getNeed, listNeeds } from './read-needs.ts';
import { stateNeed } from './state-need.ts';

/** Binds the contract to its functions. */
export const assistanceHandlers: Handlers<typeof assistanceContract> = {
  listNeeds: ({ db, actor, query }) => listNeeds(db, actor, query),
  exportNeeds: ({ db, actor, today, query }) => exportNeeds(db, actor, query, today),
  getNeed: ({ db, actor, params }) => getNeed(db, actor, params.needId),
  stateNeed: ({ db, actor, today, now, body }) => stateNeed(db, actor, body, { today, now }),
  clearNeed: ({ db, actor, today, now, params, body }) =>
    clearNeed(db, actor, params.needId, body, { today, now }),
  withdrawLeave: ({ db, actor, today, now, params, body }) =>
    withdrawLeave(db, actor, params.needId, body, { today, now }),
};
