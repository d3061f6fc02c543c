import type { Handlers } from '../../http/server/mount.ts';
import type { simulationContract } from '../contract.ts';
import { simulateFile } from './simulate-file.ts';

/** Binds the contract to its function. */
export const simulationHandlers: Handlers<typeof simulationContract> = {
  simulateVisit: ({ db, actor, today, params, body }) => simulateFile(db, actor, params.fileId, body, today),
};
