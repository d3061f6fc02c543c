import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { meetingsContract } from '../contract.ts';
import { exportMeetings } from './calendar.ts';
import { getMeeting } from './get-meeting.ts';
import { listMeetings } from './list-meetings.ts';
import { planMeeting } from './plan-meeting.ts';
import { putDecision } from './put-decision.ts';
import { putPaper } from './put-paper.ts';
import { settleMeeting } from './settle-meeting.ts';

export function meetingsHandlers({ mode }: Pick<Database, 'mode'>): Handlers<typeof meetingsContract> {
  return {
    listMeetings: ({ db, actor, query: { after, limit, ...asked } }) =>
      listMeetings(db, actor, asked, { after, limit }),
    exportMeetings: ({ db, actor, today, now, query }) => exportMeetings(db, actor, query, { today, now }),
    getMeeting: ({ db, actor, params }) => getMeeting(db, actor, params.meetingId),
    planMeeting: ({ db, actor, today, now, body }) => planMeeting(db, actor, body, { today, now, mode }),
    settleMeeting: ({ db, actor, today, now, params, body }) =>
      settleMeeting(db, actor, params.meetingId, body, { today, now }),
    putPaper: ({ db, actor, today, now, params, body }) =>
      putPaper(db, actor, params.meetingId, body, { today, now }),
    putDecision: ({ db, actor, today, now, params, body }) =>
      putDecision(db, actor, params.meetingId, body, { today, now }),
  };
}
