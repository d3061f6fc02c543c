import { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency, default as ical } from 'ical-generator';
import { type Day, daysBetween, type Instant, plus } from '../../procedure/calendar.ts';
import type { Language } from '../language.ts';

/** A day by which something is due, as it goes into somebody's calendar. */
export type CalendarDay = {
  /** The same on every export, so that a calendar replaces the day instead of showing it twice. */
  readonly uid: string;
  readonly on: Day;
  readonly title: string;
  readonly description: string;
  readonly reminders: readonly Day[];
  /** Grows with each change, so that a calendar that reads the file again takes the later one. */
  readonly sequence?: number;
};

type CalendarFile = {
  readonly name: string;
  readonly language: Language;
  readonly days: readonly CalendarDay[];
  /** When it was made. */
  readonly now: Instant;
};

/** An iCalendar file (RFC 5545) with one whole day for each entry; a due day takes up no time. */
export function calendarFile({ name, language, days, now }: CalendarFile): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Stocktake', product: 'Stocktake', language: language.toUpperCase() },
  });
  for (const { uid, on, title, description, reminders, sequence = 0 } of days) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(now),
      start: midnight(on),
      end: midnight(plus(on, 'P1D')),
      allDay: true,
      summary: title,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: reminders.map((day) => ({
        type: ICalAlarmType.display,
        trigger: daysBetween(day, on) * 24 * 60 * 60,
        description: title,
      })),
    });
  }
  return calendar.toString();
}

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
