import type { CalendarSource } from '../calendars/server/index.ts';
import { listDueDays } from '../duties/server/index.ts';
import { say } from '../platform/server/messages.ts';

/** Days by which something is due in the files of visits that the person may know of. None of them is public. */
const dueInVisits: CalendarSource = async (db, actor, { today, training }) => {
  const days = await listDueDays(db, actor, training, today);
  return days.map(({ fileId, number, stateName: state, clock, on }) => ({
    uid: [fileId, clock.id, clock.expert].filter((part) => part !== undefined).join('.'),
    on,
    title: say(actor.language, 'visits.calendar.title', {
      clock: say(actor.language, `procedure.clock.${clock.id}`),
      number,
      state,
    }),
    description: say(actor.language, 'visits.calendar.description', {
      obliged: say(actor.language, `procedure.actor.${clock.obliged}`),
      cites: clock.cites.join('; '),
    }),
    reminders: clock.reminders,
    restricted: true,
  }));
};

/** What the parts put into the calendars of persons. */
export const calendarSources: readonly CalendarSource[] = [dueInVisits];
