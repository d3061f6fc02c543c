import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { questionsContract } from '../contract.ts';
import { getEdition } from './get-edition.ts';
import { adoptEdition, putForwardEdition } from './keep-editions.ts';

/** Binds the contract to its functions. */
export function questionsHandlers({ clock }: Pick<Database, 'clock'>): Handlers<typeof questionsContract> {
  return {
    getEdition: ({ db, actor, query, today }) => getEdition(db, actor, query.edition, today),
    putForwardEdition: ({ db, actor, body, today, now }) =>
      putForwardEdition(db, actor, body.changes, { today, now }),
    adoptEdition: ({ db, actor, params, body }) => adoptEdition(db, actor, { ...params, ...body }, clock),
  };
}
