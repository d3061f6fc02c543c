import type { Audience } from '../platform/actor.ts';
import type { Day } from '../procedure/calendar.ts';
import { readClocks } from '../procedure/clocks.ts';
import { openFile } from '../procedure/instances.ts';
import type { Journal } from '../procedure/journal.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ClockReading, FileFacts, StageOfFile } from '../procedure/reading.ts';
import { readStage } from '../procedure/stage.ts';
import { clocksKnownTo, procedureKnownTo } from './audience.ts';
import type { VisitForm } from './shapes.ts';

/** A file as one reader knows it: the journal holds only what that reader may know. */
export type KnownFile = {
  readonly procedure: Procedure;
  readonly audience: Audience;
  readonly journal: Journal;
  readonly facts: FileFacts;
};

export type Reading = { readonly clocks: readonly ClockReading[]; readonly stageOfFile: StageOfFile };

/** Where the file stands on a day and what is due, as far as its reader may know. */
export function readFile({ procedure, audience, journal, facts }: KnownFile, asOf: Day): Reading {
  const view = openFile({ procedure: procedureKnownTo(procedure, audience), journal, facts, asOf });
  return { clocks: clocksKnownTo(procedure, audience, readClocks(view)), stageOfFile: readStage(view) };
}

/** What the engine has to know of a visit besides its journal. */
export function factsOf(visit: { readonly form: VisitForm | string }): FileFacts {
  return visit.form === 'hybrid' ? { properties: ['hybrid'] } : {};
}

const running: readonly string[] = ['open', 'due-soon', 'overdue', 'awaiting-decision'];

/** The clocks that run, each with or without a due day; markers of the annex bind nobody and do not count. */
export function runningClocks(clocks: readonly ClockReading[]): readonly ClockReading[] {
  return clocks.filter(({ kind, outcome }) => kind !== 'target' && running.includes(outcome));
}

/** The running clock that is due first. */
export function nextDueOf(clocks: readonly ClockReading[]): ClockReading | null {
  const due = runningClocks(clocks).filter((clock) => clock.due);
  return due.reduce<ClockReading | null>(
    (first, clock) => (first?.due && clock.due && first.due <= clock.due ? first : clock),
    null,
  );
}
