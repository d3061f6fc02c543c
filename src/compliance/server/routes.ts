import type { Handlers } from '../../http/server/mount.ts';
import type { complianceContract } from '../contract.ts';
import { exportComplianceAsTable, getCompliance } from './get-compliance.ts';

/** Binds the contract to its functions. */
export const complianceHandlers: Handlers<typeof complianceContract> = {
  getCompliance: ({ db, actor, today, query }) => getCompliance(db, actor, query.training, today),
  exportComplianceAsTable: ({ db, actor, today, query }) =>
    exportComplianceAsTable(db, actor, query.training, today),
};
