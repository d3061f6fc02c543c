import type { Handlers } from '../../http/server/mount.ts';
import type { grantsContract } from '../contract.ts';
import { endGrantNow, listGrants, signUndertaking } from './keep-grants.ts';

export const grantsHandlers: Handlers<typeof grantsContract> = {
  listGrants: async ({ db, actor, query, today }) => ({
    rows: await listGrants(db, actor, { today }, query.fileId),
  }),
  signUndertaking: async ({ db, actor, params, ...at }) => {
    await signUndertaking(db, actor, params.grantId, at);
    return params;
  },
  endGrant: async ({ db, actor, params, ...at }) => {
    await endGrantNow(db, actor, params.grantId, at);
    return params;
  },
};
