import type { Handlers } from '../../http/server/mount.ts';
import type { preparationContract } from '../contract.ts';
import { addParticipant } from './add-participant.ts';
import { getOnSiteLimit, setOnSiteLimit } from './limit-store.ts';
import { planComponent } from './plan-component.ts';
import { recordDeviation } from './record-deviation.ts';

/** Binds the contract to its functions. */
export const preparationHandlers: Handlers<typeof preparationContract> = {
  planComponent: ({ db, actor, today, now, params, body }) =>
    planComponent(db, actor, params.fileId, body, { today, now }),
  addParticipant: ({ db, actor, today, now, params, body }) =>
    addParticipant(db, actor, params.fileId, body, { today, now }),
  recordDeviation: ({ db, actor, today, now, params, body }) =>
    recordDeviation(db, actor, params.fileId, body, { today, now }),
  getVisitLimits: async ({ db }) => ({ onSiteDays: await getOnSiteLimit(db) }),
  setVisitLimits: async ({ db, body }) => {
    await setOnSiteLimit(db, body.onSiteDays);
    return body;
  },
};
