import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { saidIn } from '../../platform/said-in.ts';
import { type CalendarDay, calendarFile } from '../../platform/server/calendar-file.ts';
import { say } from '../../platform/server/messages.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { listMeetingRows, type MeetingFilter, type StoredMeeting } from './meeting-store.ts';

type Given = { readonly today: Day; readonly now: Instant };

/** The meetings with a day, as a calendar file; what was cancelled is in no calendar. */
export async function exportMeetings(db: ActorDb, actor: Actor, asked: MeetingFilter, { today, now }: Given) {
  const rows = await listMeetingRows(db, asked, {});
  return {
    fileName: `meetings-${today}.ics`,
    text: calendarFile({
      name: say(actor.language, 'meetings.title'),
      language: actor.language,
      days: rows.flatMap((row) => calendarDay(row, actor)),
      now,
    }),
  };
}

function calendarDay(row: StoredMeeting, { language }: Actor): CalendarDay[] {
  if (row.on === null || row.status === 'cancelled') return [];
  return [
    {
      uid: `meeting.${row.meetingId}`,
      on: row.on,
      title: saidIn(row.titles, language).text,
      description: say(language, `meetings.format.${row.format}`),
      reminders: [],
      sequence: row.version,
    },
  ];
}
