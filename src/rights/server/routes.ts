import type { Handlers } from '../../http/server/mount.ts';
import type { rightsContract } from '../contract.ts';
import { getAccessTable, whoMayRead } from './get-access-table.ts';

export const rightsHandlers: Handlers<typeof rightsContract> = {
  getAccessTable: async ({ actor, query }) => getAccessTable(actor.language, query),
  whoMayRead: async ({ actor, query }) => whoMayRead(actor.language, query.resource, query.after),
};
