import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { programmeContract } from '../contract.ts';
import { getProgrammeItem } from './get-item.ts';
import { giveEvidence } from './give-evidence.ts';
import { listProgrammeItems } from './list-items.ts';
import { oweDuty } from './owe-duty.ts';

export function programmeHandlers({ mode }: Pick<Database, 'mode'>): Handlers<typeof programmeContract> {
  return {
    listProgrammeItems: ({ db, actor, today, query }) => listProgrammeItems(db, actor, query, today),
    getProgrammeItem: ({ db, actor, today, params }) => getProgrammeItem(db, actor, params.itemId, today),
    oweDuty: ({ db, actor, today, now, params, body }) =>
      oweDuty(db, actor, params.itemId, body, { today, now, mode }),
    giveEvidence: ({ db, actor, today, now, params, body }) =>
      giveEvidence(db, actor, params.dutyId, body, { today, now }),
  };
}
