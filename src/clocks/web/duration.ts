import { type Duration, spanOf } from '../../procedure/calendar.ts';
import type { ClockRule } from '../../procedure/procedure.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import type { Sentence } from './why-this-date.ts';

const units = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

/** How long a clock runs, in words; as its rule has it while the clock has not started. */
export function durationSentence(reading: ClockReading, rule: ClockRule | undefined): Sentence {
  const sum = reading.calculation;
  const counting = sum?.counting ?? rule?.counting ?? 'calendar-days';
  return inWords(sum ? sum.duration : (rule?.duration ?? null), counting);
}

function inWords(duration: Duration | null, counting: string): Sentence {
  if (duration === null) return { id: 'web.no-due-day', values: {} };
  const { count, unit } = spanOf(duration);
  if (count === 0) return { id: 'clocks.time.same-day', values: {} };
  const name = unit === 'D' && counting === 'business-days' ? 'business-days' : units[unit];
  return { id: `procedure.${name}`, values: { count } };
}
