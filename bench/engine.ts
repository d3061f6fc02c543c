import { day, plus } from '../src/procedure/calendar.ts';
import { clocksOf } from '../src/procedure/clocks.ts';
import { ctc2020 } from '../src/procedure/ctc-2020/ctc-2020.ts';
import type { Entry, Journal } from '../src/procedure/journal.ts';
import { atMost, figure, interleaved, type Line, round } from './measure.ts';

// The engine over many visits: the time for one visit must not grow with the number of visits, and the number of
// rules looked at for one visit must be the same however many there are.

const sizes = [1_000, 10_000, 100_000] as const;
const asOf = day('2026-06-30');
const facts = { excerpt: true };

/** What happened so many days after the visit began, in ten courses that a visit can take. */
const onTime = [
  ['visit-ended', 5],
  ['pao-submitted', 18],
  ['draft-shared-with-state', 47],
  ['state-comments-received', 72],
  ['final-draft-submitted', 86],
  ['report-adopted', 120],
  ['report-transmitted', 125],
  ['final-report-received', 127],
  ['confidentiality-indicated', 150],
  ['implementation-response-received', 300],
] as const;

export async function benchEngine(): Promise<readonly Line[]> {
  const journals = Array.from({ length: Math.max(...sizes) }, (_, n) => journalOf(n));
  const files = sizes.map((size) => journals.slice(0, size));
  for (const few of files.slice(0, 2)) readAll(few, 1);

  const times = await interleaved(
    7,
    files.map((some) => ({
      name: `${some.length} visits`,
      measure: () => {
        const repeats = Math.max(1, 20_000 / some.length); // short runs would measure the clock of the machine
        const started = performance.now();
        readAll(some, repeats);
        return (1000 * (performance.now() - started)) / (some.length * repeats);
      },
    })),
  );
  const counts = files.map((some) => readAll(some, 1) / some.length);
  return [
    ...sizes.map((size, at) =>
      figure(`engine, ${size.toLocaleString('en')} visits`, `${round(times[at] ?? 0)} µs a visit`),
    ),
    atMost('engine, time of a visit among 100,000 against 1,000', (times[2] ?? 0) / (times[0] ?? 1), 1.3),
    atMost(
      'engine, rules looked at for a visit, most against fewest',
      Math.max(...counts) / Math.min(...counts),
      1,
    ),
    figure('engine, rules looked at for a visit', round(counts[0] ?? 0)),
  ];
}

/** Reads every clock of every visit; gives the number of rules that were looked at. */
function readAll(journals: readonly Journal[], repeats: number): number {
  const count = { rules: 0 };
  for (let again = 0; again < repeats; again++) {
    for (const journal of journals) clocksOf(ctc2020, journal, facts, asOf, count);
  }
  return count.rules;
}

/** A visit to one of the States S001 to S193 that has come as far as one tenth, two tenths ... of its course. */
function journalOf(n: number): Journal {
  const began = plus(day('2025-01-06'), `P${(n * 7) % 250}D`); // each thousand holds the same visits
  const state = `S${String(1 + (n % 193)).padStart(3, '0')}`;
  return onTime
    .slice(0, 1 + (n % onTime.length))
    .map(([event, after]): Entry => ({ id: `${state}-${n}-${event}`, event, on: plus(began, `P${after}D`) }));
}
