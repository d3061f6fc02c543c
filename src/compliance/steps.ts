import { type Day, daysBetween } from '../procedure/calendar.ts';
import type { ClockReading } from '../procedure/reading.ts';

// How steps keep to their time (S/2020/731 annex): the share on time and the median days of each step, per visit and
// over time. Only steps that have an answer are counted, n is always stated, and silence is counted apart.

/** The steps of the annex, with the clocks of which one ends each. */
export const complianceSteps = ['pao', 'draft', 'comments', 'final-draft', 'indication', 'response'] as const;
export type ComplianceStep = (typeof complianceSteps)[number];

const clocksOfStep: Readonly<Record<ComplianceStep, readonly string[]>> = {
  pao: ['D-06'],
  draft: ['D-07'],
  comments: ['D-08', 'D-11'],
  'final-draft': ['D-12', 'D-13'],
  indication: ['D-16'],
  response: ['D-18'],
};

/** One step of one visit: not due yet, answered so many days after it began, or past its day without an answer. */
export type StepReading = {
  readonly step: ComplianceStep;
  readonly clock: string;
  readonly from: Day;
  readonly due: Day;
  readonly answeredOn: Day | null;
  readonly days: number | null;
  /** Null while the time still runs. */
  readonly onTime: boolean | null;
};

/** Of several visits: n answers, how many of them and which share on time, the median days, and silences beside them. */
export type StepFigures = {
  readonly step: ComplianceStep;
  readonly answered: number;
  readonly onTime: number;
  /** Of the answers; null without one. */
  readonly share: number | null;
  readonly medianDays: number | null;
  /** The day passed and no answer has come. */
  readonly unanswered: number;
};

/** The steps of a visit that have begun, in the order of the annex. */
export function stepsOfVisit(clocks: readonly ClockReading[]): readonly StepReading[] {
  return complianceSteps.flatMap((step) => {
    const runs = clocks.filter((clock) => clocksOfStep[step].includes(clock.id) && hasRun(clock));
    const reading = runs.find(({ fulfilled }) => fulfilled !== null) ?? runs.at(-1);
    // Comments in the final two weeks are in time (V(o)); how long they took is counted from the draft all the same.
    const from = step === 'comments' ? runs[0]?.from : reading?.from;
    return reading && from ? readingOf(step, { ...reading, from }) : [];
  });
}

/** A due day that was replaced, and a duty that fell away, say nothing about time kept. */
const hasRun = ({ outcome, from, due }: ClockReading): boolean =>
  from !== null && due !== null && outcome !== 'superseded' && outcome !== 'waived';

function readingOf(step: ComplianceStep, { id, from, due, fulfilled, outcome }: ClockReading): StepReading[] {
  if (!from || !due) return [];
  const silent = outcome === 'lapsed' || outcome === 'overdue';
  return [
    {
      ...{ step, clock: id, from, due },
      answeredOn: fulfilled,
      days: fulfilled && daysBetween(from, fulfilled),
      onTime: fulfilled === null ? stillRunning(silent) : fulfilled <= due,
    },
  ];
}

/** Silence past the day is not on time; before it, nothing can be said. */
const stillRunning = (silent: boolean): false | null => (silent ? false : null);

/** The figures of each step over several visits, in the order of the annex. */
export function figuresOf(visits: readonly (readonly StepReading[])[]): readonly StepFigures[] {
  return complianceSteps.map((step) => {
    const readings = visits.flat().filter((reading) => reading.step === step);
    const days = readings.flatMap((reading) => (reading.days === null ? [] : [reading.days]));
    const onTime = readings.filter((reading) => reading.days !== null && reading.onTime).length;
    return {
      step,
      answered: days.length,
      onTime,
      share: days.length === 0 ? null : onTime / days.length, // [V-194]
      medianDays: medianOf(days),
      unanswered: readings.filter((reading) => reading.days === null && reading.onTime === false).length,
    };
  });
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
