import { type Day, day, plus } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';

type Said = Partial<Omit<ClockReading, 'id' | 'from' | 'due' | 'fulfilled'>> & {
  readonly from?: string | null;
  readonly due?: string | null;
  readonly fulfilled?: string | null;
  readonly trigger?: string;
};

/** A clock reading for tests, with what is said and the plainest value for the rest. */
export function reading(id: string, said: Said = {}): ClockReading {
  const { from, due, fulfilled, trigger, ...rest } = said;
  const start = dayOrNull(from);
  return {
    id,
    obliged: 'cted',
    kind: id.startsWith('T') ? 'target' : 'statutory',
    from: start,
    due: dayOrNull(due),
    outcome: start ? 'open' : 'not-started',
    fulfilled: dayOrNull(fulfilled),
    fulfilledBy: null,
    provisional: false,
    cause: null,
    daysLeft: null,
    reminders: [],
    lastWorkingDay: null,
    alertOn: null,
    extensions: [],
    calculation: start ? calculated(start, dayOrNull(due), trigger ?? 'visit-ended') : null,
    cites: ['S/2020/731 V(m)'],
    ...rest,
  };
}

/** A State's clock whose time was extended from the first due day to the second. */
export function extended(from: string, original: string, until: string): readonly ClockReading[] {
  const granted = reading('D-08', { from, due: until });
  const cap = plus(day(original), 'P30D');
  const step = {
    requestedOn: day(from),
    inTime: true,
    days: 30,
    decision: 'granted',
    decidedOn: day(from),
    until: day(until),
  } as const;
  return [
    reading('D-08', { from, due: original, outcome: 'superseded' }),
    {
      ...granted,
      extensions: [step],
      calculation: granted.calculation && { ...granted.calculation, original: day(original), cap },
    },
  ];
}

function calculated(from: Day, due: Day | null, trigger: string) {
  return {
    trigger,
    triggerEntry: 'entry',
    triggerOn: from,
    duration: 'P30D',
    counting: 'calendar-days',
    original: due,
    cap: null,
    settings: [],
    earlier: [],
  } as const;
}

function dayOrNull(text: string | null | undefined): Day | null {
  return text ? day(text) : null;
}
