import type { Handlers } from '../../http/server/mount.ts';
import type { standardsContract } from '../contract.ts';
import { getProvision } from './get-provision.ts';
import { listStandards } from './list-standards.ts';

export const standardsHandlers: Handlers<typeof standardsContract> = {
  listStandards: ({ db, actor, query }) => listStandards(db, actor, query.theme),
  getProvision: ({ db, actor, params }) => getProvision(db, actor, params.provisionId),
};
