import { type Day, later } from '../procedure/calendar.ts';
import { clocksOf } from '../procedure/clocks.ts';
import { classify, refusalToEnter } from '../procedure/enter.ts';
import { type Entry, effective, type Journal } from '../procedure/journal.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ClockReading, FileFacts, StageOfFile } from '../procedure/reading.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { stageOf } from '../procedure/stage.ts';

export type Simulation = {
  readonly asOf: Day;
  readonly clocks: readonly ClockReading[];
  readonly stage: StageOfFile;
  readonly refused: readonly { readonly entry: Entry; readonly refusal: Refusal }[];
};

/** The file as it would be if these things happened too. The journal given is not touched. */
export function simulate(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  assumed: Journal,
  asOf: Day,
): Simulation {
  const until = assumed.map((entry) => entry.on).reduce(later, asOf);
  const { accepted, refused } = entered(procedure, journal, facts, assumed, until);
  return {
    asOf: until,
    clocks: clocksOf(procedure, accepted, facts, until),
    stage: stageOf(procedure, accepted, facts, until),
    refused,
  };
}

/** The journal with the entries added one by one, each under its right name, and those that could not be. */
export function entered(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  added: Journal,
  asOf: Day,
): { readonly accepted: Journal; readonly refused: Simulation['refused'] } {
  const accepted = [...journal];
  const refused: { entry: Entry; refusal: Refusal }[] = [];
  for (const entry of added) {
    const refusal = refusalToEnter(procedure, accepted, facts, entry, asOf);
    if (refusal) refused.push({ entry, refusal });
    else accepted.push(classify(procedure, accepted, facts, entry));
  }
  return { accepted, refused };
}

const farAway = '9999-12-31' as Day;
const most = 40; // acts assumed at the most; a visit knows about twenty

/**
 * The lawful calendar from here on: every clock still to start gets the dates it would have if each act owed were
 * done on its last lawful day. Such readings are provisional and not started. A clock that waits for an act with
 * no stated time stays without dates.
 */
export function project(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  asOf: Day,
): readonly ClockReading[] {
  const present = clocksOf(procedure, journal, facts, asOf);
  const future = clocksOf(procedure, withActsOnTheLastDay(procedure, journal, facts, asOf), facts, farAway);
  return present.map((reading) => {
    if (reading.outcome !== 'not-started') return reading;
    const then = future.find((one) => one.id === reading.id && one.from !== null);
    return then
      ? {
          ...reading,
          from: then.from,
          due: then.due,
          provisional: true,
          reminders: then.reminders,
          calculation: then.calculation,
        }
      : reading;
  });
}

function withActsOnTheLastDay(procedure: Procedure, journal: Journal, facts: FileFacts, asOf: Day): Journal {
  let assumed = effective(journal);
  let today = asOf;
  for (let done = 0; done < most; done += 1) {
    const owed = nextOwed(procedure, assumed, facts, today);
    if (!owed) return assumed;
    today = later(today, owed.on);
    assumed = [...assumed, { ...owed, id: `assumed-${done}` }];
  }
  return assumed;
}

/** The act owed next and its last lawful day. */
function nextOwed(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  asOf: Day,
): Omit<Entry, 'id'> | null {
  const owed = clocksOf(procedure, journal, facts, asOf)
    .filter((clock) => clock.due !== null && clock.due >= asOf && clock.kind !== 'target')
    .filter((clock) => clock.outcome === 'open' || clock.outcome === 'due-soon')
    .sort((a, b) => ((a.due as Day) < (b.due as Day) ? -1 : 1))[0];
  const rule = procedure.clocks.find((clock) => clock.id === owed?.id);
  if (!owed?.due || !rule?.fulfilledBy[0]) return null;
  return { event: rule.fulfilledBy[0], on: owed.due, ...(owed.expert ? { expert: owed.expert } : {}) };
}
