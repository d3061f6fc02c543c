import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type CalendarDay, calendarFile } from '../../platform/server/calendar-file.ts';
import { say } from '../../platform/server/messages.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { readFile } from '../reading.ts';
import { openFile } from './opened-file.ts';

type Given = { readonly today: Day; readonly now: Instant };

/** The days by which something is still due in a file, as a calendar file with its reminders. */
export async function getCalendarFile(db: ActorDb, actor: Actor, fileId: string, { today, now }: Given) {
  const file = await openFile(db, actor, fileId);
  const { number, stateCode } = file.visit;
  const state = (await listStateNames(db, actor.language, [stateCode])).get(stateCode) ?? stateCode;
  const visit = { number, state, fileId };
  const clocks = file.visit.frameworkApplies ? readFile(file, today).clocks : [];
  return {
    fileName: `visit-${number}-${stateCode}.ics`,
    text: calendarFile({
      name: say(actor.language, 'visits.calendar.name', { number, state }),
      language: actor.language,
      days: clocks.flatMap((clock) => dueDay(actor, visit, clock)),
      now,
    }),
  };
}

const stillDue: readonly string[] = ['open', 'due-soon', 'overdue', 'awaiting-decision'];

type Visit = { readonly number: number; readonly state: string; readonly fileId: string };

function dueDay({ language }: Actor, { number, state, fileId }: Visit, clock: ClockReading): CalendarDay[] {
  if (!clock.due || !stillDue.includes(clock.outcome)) return [];
  const name = say(language, `procedure.clock.${clock.id}`);
  const obliged = say(language, `procedure.actor.${clock.obliged}`);
  return [
    {
      uid: [fileId, clock.id, clock.expert].filter((part) => part !== undefined).join('.'),
      on: clock.due,
      title: say(language, 'visits.calendar.title', { clock: name, number, state }),
      description: say(language, 'visits.calendar.description', { obliged, cites: clock.cites.join('; ') }),
      reminders: clock.reminders,
    },
  ];
}
