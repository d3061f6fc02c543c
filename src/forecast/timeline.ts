import { type Day, later } from '../procedure/calendar.ts';
import { clocksOf } from '../procedure/clocks.ts';
import type { Entry } from '../procedure/journal.ts';
import { nextActs } from '../procedure/next-acts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Cause, ClockReading, FileFacts, Outcome } from '../procedure/reading.ts';
import type { Cite, Refusal } from '../procedure/refusal.ts';
import { stageOf } from '../procedure/stage.ts';
import { entryOfGiven, type GivenEvent } from './given.ts';
import { entered, project } from './simulate.ts';

/** A file read from a list of events, as the command line and the acceptance tests print it. */
export type Timeline = {
  readonly procedure: string;
  readonly asOf: Day;
  readonly stage: string | null;
  readonly clocks: readonly TimelineClock[];
  readonly refused: readonly {
    readonly event: string;
    readonly date: Day;
    readonly code: string;
    readonly cites: readonly Cite[];
    /** For the sentence that says it; not part of what is printed as data. */
    readonly values: NonNullable<Refusal['values']>;
  }[];
  readonly next: readonly {
    readonly event: string;
    readonly allowed: boolean;
    readonly code: string | null;
  }[];
};

export type TimelineClock = {
  readonly id: string;
  readonly expert?: string;
  readonly from: Day | null;
  readonly due: Day | null;
  readonly outcome: Outcome;
  readonly fulfilled: Day | null;
  readonly provisional: boolean;
  readonly cause: Cause | null;
  readonly reminders: readonly Day[];
  readonly cites: readonly Cite[];
};

/**
 * The events of a file, or of a part of one, read as of a day: the day of the last event unless another is given.
 * Events after that day are left out; unlawful ones are listed as refused and have no effect. With `projected`
 * the clocks still to start are given their lawful dates, marked provisional.
 */
export function readTimeline(
  procedure: Procedure,
  events: readonly GivenEvent[],
  asOf?: Day,
  projected = false,
  file: FileFacts = {},
): Timeline {
  const ordered = events.map(entryOfGiven).sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const facts: FileFacts = { ...file, excerpt: true, mentioned: ordered };
  const until = asOf ?? lastDay(ordered);
  const past = ordered.filter((entry) => entry.on <= until);
  const { accepted, refused } = entered(procedure, [], facts, past, until);
  const clocks = projected
    ? project(procedure, accepted, facts, until)
    : clocksOf(procedure, accepted, facts, until);

  return {
    procedure: procedure.id,
    asOf: until,
    stage: stageOf(procedure, accepted, facts, until).stage,
    clocks: clocks.map(printed),
    refused: refused.map(({ entry, refusal }) => ({
      event: entry.event,
      date: entry.on,
      code: refusal.code,
      cites: refusal.cite ?? [],
      values: refusal.values ?? {},
    })),
    next: nextActs(procedure, accepted, facts, until).map(({ event, allowed, refusal }) => ({
      event,
      allowed,
      code: refusal?.code ?? null,
    })),
  };
}

function lastDay(events: readonly Entry[]): Day {
  const first = events[0];
  if (!first) throw new Error('a timeline without events needs the day on which it is read');
  return events.map((entry) => entry.on).reduce(later, first.on);
}

function printed(clock: ClockReading): TimelineClock {
  const { id, from, due, outcome, fulfilled, provisional, cause, reminders, cites } = clock;
  const expert = clock.expert === undefined ? {} : { expert: clock.expert };
  return { id, ...expert, from, due, outcome, fulfilled, provisional, cause, reminders, cites };
}
