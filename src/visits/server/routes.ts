import type { Handlers } from '../../platform/server/http/mount.ts';
import type { visitsContract } from '../contract.ts';
import { addParticipant } from './add-participant.ts';
import { getCalendarFile } from './calendar-file.ts';
import { correctEvent } from './correct-event.ts';
import { getJournalOfFile } from './journal-of-file.ts';
import { listLetters } from './letters.ts';
import { planComponent } from './plan-component.ts';
import { recordDeviation } from './record-deviation.ts';
import { recordEvent } from './record-event.ts';
import { setCorrespondenceLanguage } from './set-correspondence-language.ts';
import { getOnSiteLimit, setOnSiteLimit } from './store.ts';
import { getVisitFile } from './visit-file.ts';

/** Binds the contract to its functions. */
export const visitsHandlers: Handlers<typeof visitsContract> = {
  getVisit: ({ db, actor, today, params, query }) => getVisitFile(db, actor, params.fileId, query, today),
  getVisitJournal: ({ db, actor, params, query }) => getJournalOfFile(db, actor, params.fileId, query),
  getVisitCalendar: ({ db, actor, today, now, params }) =>
    getCalendarFile(db, actor, params.fileId, { today, now }),
  recordEvent: ({ db, actor, today, now, params, body }) =>
    recordEvent(db, actor, params.fileId, body, { today, now }),
  correctEvent: ({ db, actor, today, now, params, body }) =>
    correctEvent(db, actor, params, body, { today, now }),
  planComponent: ({ db, actor, today, now, params, body }) =>
    planComponent(db, actor, params.fileId, body, { today, now }),
  addParticipant: ({ db, actor, today, now, params, body }) =>
    addParticipant(db, actor, params.fileId, body, { today, now }),
  recordDeviation: ({ db, actor, today, now, params, body }) =>
    recordDeviation(db, actor, params.fileId, body, { today, now }),
  listLetters: ({ db, actor, today, params }) => listLetters(db, actor, params.fileId, today),
  setCorrespondenceLanguage: ({ db, actor, today, now, params, body }) =>
    setCorrespondenceLanguage(db, actor, params.fileId, body, { today, now }),
  getVisitLimits: async ({ db }) => ({ onSiteDays: await getOnSiteLimit(db) }),
  setVisitLimits: async ({ db, body }) => {
    await setOnSiteLimit(db, body.onSiteDays);
    return body;
  },
};
