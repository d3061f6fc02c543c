import type { Handlers } from '../../http/server/mount.ts';
import type { visitsContract } from '../contract.ts';
import { getCalendarFile } from './calendar-file.ts';
import { getVisitFile } from './visit-file.ts';

/** Binds the contract to its functions. */
export const visitsHandlers: Handlers<typeof visitsContract> = {
  getVisit: ({ db, actor, today, params, query }) => getVisitFile(db, actor, params.fileId, query, today),
  getVisitCalendar: ({ db, actor, today, now, params }) =>
    getCalendarFile(db, actor, params.fileId, { today, now }),
};
