import fc from 'fast-check';
import { type Day, day, later, plus } from '../../src/procedure/calendar.ts';
import { refusalToEnter } from '../../src/procedure/enter.ts';
import type { Entry, Journal } from '../../src/procedure/journal.ts';
import { nextActs } from '../../src/procedure/next-acts.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { FileFacts } from '../../src/procedure/reading.ts';

// Files that could have happened, for the properties of the engine. Each step waits some days and then does one of
// the acts that are lawful on that day, so that whatever holds for these files holds for the procedure, not for an
// example.

export type RandomFile = { readonly journal: Journal; readonly facts: FileFacts; readonly today: Day };

type Step = { readonly wait: number; readonly choice: number; readonly span: number };

const start = day('2024-01-15'); // a leap year comes first, so that month ends differ from year to year
const facts: FileFacts = { excerpt: true };

/** Any file of the procedure that begins with the given event, up to a day on or after its last entry. */
export function anyFile(procedure: Procedure, first: string): fc.Arbitrary<RandomFile> {
  const step = fc.record({
    wait: fc.nat({ max: 45 }),
    choice: fc.nat(),
    span: fc.integer({ min: 1, max: 45 }),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 14 });
  return fc.tuple(steps, fc.nat({ max: 200 })).map(([taken, after]) => {
    const journal = played(procedure, first, taken);
    return { journal, facts, today: plus(lastDay(journal), `P${after}D`) };
  });
}

/** The last day on which something happened. */
export const lastDay = (journal: Journal): Day => journal.map((entry) => entry.on).reduce(later, start);

function played(procedure: Procedure, first: string, steps: readonly Step[]): Journal {
  const journal: Entry[] = [entry(procedure, 0, { event: first, on: start, span: 10 })];
  let today = start;
  for (const { wait, choice, span } of steps) {
    today = plus(today, `P${wait}D`);
    const lawful = nextActs(procedure, journal, facts, today).filter((act) => act.allowed);
    const act = lawful[choice % Math.max(1, lawful.length)];
    const next = act && entry(procedure, journal.length, { event: act.event, on: today, span });
    if (next && !refusalToEnter(procedure, journal, facts, next, today)) journal.push(next);
  }
  return journal;
}

type Wish = { readonly event: string; readonly on: Day; readonly span: number };

/** An entry with every detail an event may ask for. */
function entry(procedure: Procedure, number: number, { event, on, span }: Wish): Entry {
  const fields = procedure.events.find((rule) => rule.id === event)?.fields ?? [];
  const options = fields.find((field) => field.name === 'option')?.options ?? [];
  const option = options[span % Math.max(1, options.length)];
  return {
    id: `e${number}`,
    event,
    on,
    recordedAt: `${on}T17:00:00Z`,
    days: span,
    until: plus(on, `P${span}D`),
    expert: `expert-${span % 3}`,
    reasonGiven: true,
    documentGiven: true,
    ...(option === undefined ? {} : { option }),
  };
}
