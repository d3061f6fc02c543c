import type { Handlers } from '../../http/server/mount.ts';
import type { sittingsContract } from '../contract.ts';
import { agreeProgramme } from './agree-programme.ts';
import { getProgramme } from './get-programme.ts';
import { changeSitting, planSitting } from './plan-sitting.ts';

/** Binds the contract to its functions. */
export const sittingsHandlers: Handlers<typeof sittingsContract> = {
  getProgramme: ({ db, actor, today, params }) => getProgramme(db, actor, params.fileId, today),
  planSitting: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    planSitting(db, actor, params.fileId, asked, { today, now }),
  changeSitting: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    changeSitting(db, actor, params, asked, { today, now }),
  agreeProgramme: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    agreeProgramme(db, actor, params.fileId, asked, { today, now }),
};
