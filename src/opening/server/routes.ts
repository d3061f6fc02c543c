import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { openingContract } from '../contract.ts';
import { openVisitFile } from './open-visit-file.ts';

/** Binds the contract to its functions. Whether files of real States may be kept here is said by the database. */
export function openingHandlers({
  mayHoldRealFiles,
}: Pick<Database, 'mayHoldRealFiles'>): Handlers<typeof openingContract> {
  return {
    openVisit: ({ db, actor, today, now, body }) =>
      openVisitFile(db, actor, body, { today, now, mayHoldRealFiles }),
  };
}
