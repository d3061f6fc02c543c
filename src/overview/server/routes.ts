import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { overviewContract } from '../contract.ts';
import { exportOverviewAsJson, exportOverviewAsTable } from './export-overview.ts';
import { listOverview } from './overview.ts';

/**
 * Binds the contract to its functions. An installation for training shows the files of fictional States, one for work
 * those of real ones: never both at once.
 */
export function overviewHandlers({ mode }: Pick<Database, 'mode'>): Handlers<typeof overviewContract> {
  const training = mode === 'training';
  return {
    listOverview: ({ db, actor, today, query: { after, limit, ...filter } }) =>
      listOverview(db, actor, { ...filter, training, today }, { after, limit }),
    exportOverviewAsTable: ({ db, actor, today, query }) =>
      exportOverviewAsTable(db, actor, { ...query, training, today }),
    exportOverviewAsJson: ({ db, actor, today, query }) =>
      exportOverviewAsJson(db, actor, { ...query, training, today }),
  };
}
