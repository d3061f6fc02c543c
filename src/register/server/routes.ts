import type { Handlers } from '../../http/server/mount.ts';
import type { registerContract } from '../contract.ts';
import { exportAsJson, exportAsTable } from './export-register.ts';
import { listVisits } from './list-visits.ts';

/** Binds the contract to its functions. */
export const registerHandlers: Handlers<typeof registerContract> = {
  listVisits: ({ db, actor, today, query: { after, limit, ...asked } }) =>
    listVisits(db, actor, asked, { after, limit }, today),
  exportVisitsAsTable: ({ db, actor, today, query }) => exportAsTable(db, actor, query, today),
  exportVisitsAsJson: ({ db, actor, today, query }) => exportAsJson(db, actor, query, today),
};
