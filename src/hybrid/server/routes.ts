import type { Handlers } from '../../http/server/mount.ts';
import type { hybridContract } from '../contract.ts';
import { chooseHybridForm } from './choose-hybrid-form.ts';
import { listHybridDecisions } from './hybrid-store.ts';
import { listPendingHybrid } from './pending-hybrid.ts';
import { recordHybridDecision } from './record-hybrid-decision.ts';

/** Binds the contract to its functions. */
export const hybridHandlers: Handlers<typeof hybridContract> = {
  listPendingHybridVisits: async ({ db, actor, today, query }) => ({
    rows: await listPendingHybrid(db, actor, query.training, today),
  }),
  chooseHybridForm: ({ db, actor, today, now, params, body }) =>
    chooseHybridForm(db, actor, params.fileId, body, { today, now }),
  listHybridDecisions: async ({ db, actor }) => ({ rows: await listHybridDecisions(db, actor) }),
  recordHybridDecision: ({ db, actor, today, now, body }) =>
    recordHybridDecision(db, actor, body, { today, now }),
};
