import fc from 'fast-check';
import { type Day, day, later, plus } from '../../src/procedure/calendar.ts';
import { clocksOf } from '../../src/procedure/clocks.ts';
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

/** Any file of the procedure that begins with one of the given events, up to a day on or after its last entry. */
export function anyFile(procedure: Procedure, firsts: readonly string[]): fc.Arbitrary<RandomFile> {
  const step = fc.record({
    wait: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 45 })),
    choice: fc.nat(),
    span: fc.integer({ min: 1, max: 35 }),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 16, size: 'max' });
  return fc.tuple(fc.constantFrom(...firsts), steps, fc.nat({ max: 200 })).map(([first, taken, after]) => {
    const journal = played(procedure, first, taken);
    return { journal, facts, today: plus(lastDay(journal), `P${after}D`) };
  });
}

/** The last day on which something happened. */
export const lastDay = (journal: Journal): Day => journal.map((entry) => entry.on).reduce(later, start);

function played(procedure: Procedure, first: string, steps: readonly Step[]): Journal {
  const journal: Entry[] = [entry(procedure, [], { event: first, on: start, span: 10 })];
  let today = start;
  for (const { wait, choice, span } of steps) {
    today = plus(today, `P${wait}D`);
    const event = chosen(procedure, journal, today, choice);
    const next = event && entry(procedure, journal, { event, on: today, span });
    if (next && !refusalToEnter(procedure, journal, facts, next, today)) journal.push(next);
  }
  return journal;
}

/** One of the acts that are lawful on the day: any, or one that ends an open clock, or one about more time. */
function chosen(procedure: Procedure, journal: Journal, today: Day, choice: number): string | undefined {
  const lawful = nextActs(procedure, journal, facts, today).filter((act) => act.allowed);
  const ending = lawful.filter((act) => act.ends.length > 0);
  const moreTime = lawful.filter((act) => extensionActs(procedure).includes(act.event));
  const among = [lawful, ending, moreTime][choice % 3] ?? lawful;
  const from = among.length > 0 ? among : lawful;
  return from[Math.floor(choice / 3) % Math.max(1, from.length)]?.event;
}

const extensionActs = (procedure: Procedure): readonly string[] =>
  procedure.clocks.flatMap(({ extension: rule }) =>
    rule ? [rule.requestedBy, rule.grantedBy, rule.refusedBy] : [],
  );

type Wish = { readonly event: string; readonly on: Day; readonly span: number };

/** An entry with every detail an event may ask for; a new due day lies so many days after the one it moves. */
function entry(procedure: Procedure, journal: Journal, { event, on, span }: Wish): Entry {
  const fields = procedure.events.find((rule) => rule.id === event)?.fields ?? [];
  const waivable = event === procedure.waiver ? procedure.clocks.map(({ id }) => id) : [];
  const options = fields.find((field) => field.name === 'option')?.options ?? waivable;
  const option = options[span % Math.max(1, options.length)];
  return {
    id: `e${journal.length}`,
    event,
    on,
    recordedAt: `${on}T17:00:00Z`,
    days: span,
    until: plus(movedDue(procedure, journal, event, on) ?? on, `P${span}D`),
    expert: `expert-${span % 3}`,
    reasonGiven: true,
    documentGiven: true,
    ...(option === undefined ? {} : { option }),
  };
}

function movedDue(procedure: Procedure, journal: Journal, event: string, on: Day): Day | null {
  const clock = procedure.clocks.find(({ extension }) => extension?.grantedBy === event);
  if (!clock) return null;
  return (
    clocksOf(procedure, journal, facts, on).find(({ id }) => id === clock.id)?.calculation?.original ?? null
  );
}
