import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import { Refused } from '../../platform/refusal.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { dateToCome } from '../../visits/refusals.ts';
import type { desksContract } from '../contract.ts';
import { listDeskActs, listDeskPapers, listMyVisits } from './desk.ts';
import { listDeskLines } from './lines.ts';
import { listStateFiles } from './my-state.ts';

/**
 * Binds the contract to its functions. An installation for training holds the files of fictional States on its desks,
 * one for work those of real ones: never both at once.
 */
export function desksHandlers({ mode }: Pick<Database, 'mode'>): Handlers<typeof desksContract> {
  const training = mode === 'training';
  return {
    listDeskLines: ({ db, actor, today, query: { group, after, limit } }) =>
      listDeskLines(db, actor, { group, training, today }, { after, limit }),
    listDeskActs: ({ db, actor, today, query }) => listDeskActs(db, actor, { training, today }, query),
    listDeskPapers: ({ db, actor, today, query }) => listDeskPapers(db, actor, { training, today }, query),
    listMyVisits: ({ db, actor, today, query }) => listMyVisits(db, actor, { training, today }, query),
    getMyState: async ({ db, actor, today, query: { on } }) => {
      if (on !== undefined && on > today) throw new Refused(dateToCome(on, today));
      const stateCode = actor.stateCode ?? '';
      const names = await listStateNames(db, actor.language, [stateCode]);
      return {
        stateCode,
        stateName: names.get(stateCode) ?? stateCode,
        asOf: on ?? today,
        isPast: on !== undefined && on < today,
        training,
        files: await listStateFiles(db, actor, { on, training, today }),
      };
    },
  };
}
