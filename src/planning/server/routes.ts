import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import { refusalToPrepare } from '../acts.ts';
import type { planningContract } from '../contract.ts';
import { adoptList } from './adopt-list.ts';
import { getList } from './get-list.ts';
import { giveReasons } from './give-reasons.ts';
import { judgeVisit } from './judge-visit.ts';
import { listLists } from './list-store.ts';
import { openList } from './open-list.ts';
import { openListedVisit } from './open-listed-visit.ts';
import { proposeVisit } from './propose-visit.ts';
import { announceList, submitList } from './submit-list.ts';

/** Binds the contract to its functions. */
export function planningHandlers({
  clock,
  mayHoldRealFiles,
}: Pick<Database, 'clock' | 'mayHoldRealFiles'>): Handlers<typeof planningContract> {
  return {
    listVisitLists: async ({ db, actor, query }) => ({
      rows: await listLists(db, query.training),
      refused: { open: refusalToPrepare(actor) },
    }),
    getVisitList: ({ db, actor, params }) => getList(db, actor, params.listId),
    openVisitList: ({ db, actor, body, today, now }) => openList(db, actor, body, { today, now }),
    proposeVisit: ({ db, actor, params, body, today, now }) =>
      proposeVisit(db, actor, params.listId, body, { today, now }),
    giveReasons: ({ db, actor, params, body, today, now }) =>
      giveReasons(db, actor, params, body, { today, now }),
    judgeVisit: ({ db, actor, params, body, today, now }) =>
      judgeVisit(db, actor, params, body, { today, now }),
    submitVisitList: ({ db, actor, params, body, today, now }) =>
      submitList(db, actor, params.listId, body, { today, now }),
    adoptVisitList: ({ db, actor, params, body }) => adoptList(db, actor, params.listId, body, clock),
    announceVisitList: ({ db, actor, params, body, today, now }) =>
      announceList(db, actor, params.listId, body, { today, now }),
    openListedVisit: ({ db, actor, params, body, today, now }) =>
      openListedVisit(db, actor, params, body, { today, now, mayHoldRealFiles }),
  };
}
