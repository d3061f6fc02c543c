import type { Values } from '../../platform/messages.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { csvOf } from '../../web/save-file.ts';

type Say = (id: string, values?: Values) => string;

/** The table behind the strip, markers included, with ids and names, and days as `YYYY-MM-DD`. */
export function clockTableCsv(readings: readonly ClockReading[], say: Say): string {
  const heads = ['clock', 'obliged', 'trigger', 'started-on', 'due', 'days-left', 'outcome', 'reminders'];
  const more = ['extended-until', 'fulfilled', 'fulfilled-by', 'paragraph'];
  return csvOf([
    ['id', ...[...heads, ...more].map((head) => say(`clocks.column.${head}`))],
    ...readings.map((reading) => [
      reading.expert ? `${reading.id} ${reading.expert}` : reading.id,
      say(`procedure.clock.${reading.id}`),
      say(`procedure.actor.${reading.obliged}`),
      reading.calculation ? say(`procedure.event.${reading.calculation.trigger}`) : null,
      reading.from,
      reading.due,
      reading.daysLeft,
      say(`procedure.outcome.${reading.outcome}`),
      reading.reminders.join(' '),
      reading.extensions.findLast((step) => step.until)?.until ?? null,
      reading.fulfilled,
      reading.fulfilledBy ? say(`procedure.event.${reading.fulfilledBy}`) : null,
      reading.cites.join('; '),
    ]),
  ]);
}
