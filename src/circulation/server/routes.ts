import type { Handlers } from '../../http/server/mount.ts';
import type { circulationContract } from '../contract.ts';
import { circulate } from './circulate.ts';
import { getCirculation } from './get-circulation.ts';
import { listCirculable, listCirculations } from './list-circulations.ts';
import { remindReaders } from './remind.ts';

export const circulationHandlers: Handlers<typeof circulationContract> = {
  listCirculations: ({ db, actor, query: { unread, after, limit } }) =>
    listCirculations(db, actor, unread, { after, limit }),
  listCirculable: ({ db, actor }) => listCirculable(db, actor),
  getCirculation: ({ db, actor, today, params }) => getCirculation(db, actor, params.circulationId, today),
  circulate: ({ db, actor, today, now, body }) => circulate(db, actor, body, { today, now }),
  remindReaders: ({ db, actor, today, now, params }) =>
    remindReaders(db, actor, params.circulationId, { today, now }),
};
