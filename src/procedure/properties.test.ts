import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusAgain, workingDaysAfter } from '../../tools/proof/julian-days.ts';
import { anyFile, lastDay, type RandomFile } from '../../tools/proof/random-file.ts';
import { simulate } from '../forecast/simulate.ts';
import { day, plus } from './calendar.ts';
import { clocksOf } from './clocks.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import { refusalToEnter } from './enter.ts';
import { fixtureHarbour } from './fixture-harbour/fixture-harbour.ts';
import { asItWasKnown } from './history.ts';
import type { Entry, Journal } from './journal.ts';
import { nextActs } from './next-acts.ts';
import type { Procedure } from './procedure.ts';
import { type ClockReading, outcomes } from './reading.ts';
import { stageOf } from './stage.ts';

// What holds for every file, whatever happened in it. Both mechanisms go through all of it.

const mechanisms = [
  {
    name: 'S/2020/731',
    procedure: ctc2020,
    firsts: ['visit-ended', 'draft-shared-with-state', 'final-report-received'],
  },
  {
    name: 'the fictional harbour mechanism',
    procedure: fixtureHarbour,
    firsts: [fixtureHarbour.events[0]!.id],
  },
];

describe.each(mechanisms)('any file under $name', ({ procedure, firsts }) => {
  const files = anyFile(procedure, firsts);
  const holds = (says: (file: RandomFile) => void) => fc.assert(fc.property(files, says), { numRuns: 150 });

  it('is drawn so that every outcome of the procedure comes up, grants and refusals of time among them', {
    timeout: 30_000,
  }, () => {
    const drawn = fc.sample(files, { numRuns: 400, seed: 1373 }).flatMap((file) => reading(procedure, file));
    const steps = drawn.flatMap(({ extensions }) => extensions);
    expect(new Set(steps.map(({ decision }) => decision))).toEqual(new Set(['granted', 'refused', null]));
    expect([...new Set(drawn.map(({ outcome }) => outcome))].sort()).toEqual([...outcomes].sort());
  });

  it('[V-009] reads the same twice, and the same from rules that went through JSON', () => {
    const copy = JSON.parse(JSON.stringify(procedure)) as Procedure;
    holds((file) => {
      expect(reading(procedure, file)).toEqual(reading(procedure, file));
      expect(reading(copy, file)).toEqual(reading(procedure, file));
    });
  });

  it('does not change with what happens after the day of reading', () => {
    holds(({ journal, facts }) => {
      for (const asOf of new Set(journal.map((entry) => entry.on))) {
        const until = journal.filter((entry) => entry.on <= asOf);
        expect(clocksOf(procedure, journal, facts, asOf)).toEqual(clocksOf(procedure, until, facts, asOf));
        expect(stageOf(procedure, journal, facts, asOf)).toEqual(stageOf(procedure, until, facts, asOf));
      }
    });
  });

  it('does not depend on the order in which different days were entered', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (file, stream) => {
        const shuffled = daysShuffled(file.journal, stream);
        expect(reading(procedure, { ...file, journal: shuffled })).toEqual(reading(procedure, file));
      }),
      { numRuns: 150 },
    );
  });

  it('was known before an entry as if that entry did not exist', () => {
    holds(({ journal, facts }) => {
      const last = journal.at(-1)!;
      const before = plus(last.on, '-P1D');
      const known = asItWasKnown(journal, before, procedure.zone);
      expect(known).toEqual(journal.filter((entry) => entry.on <= before));
      expect(clocksOf(procedure, known, facts, last.on)).toEqual(
        clocksOf(
          procedure,
          journal.filter((entry) => entry.on < last.on),
          facts,
          last.on,
        ),
      );
    });
  });

  it('[V-009] is due on the day that a second implementation of the date sums gives', () => {
    holds((file) => {
      for (const { from, calculation } of reading(procedure, file)) {
        if (!from || !calculation?.duration) continue;
        expect(calculation.original).toBe(summedAgain(procedure, from, calculation));
      }
    });
  });

  it('never goes past the cap of an extension, nor below the time first given', () => {
    holds((file) => {
      for (const { due, calculation, extensions } of reading(procedure, file)) {
        if (!calculation?.cap || !calculation.original || !due) continue;
        expect(due >= calculation.original && due <= calculation.cap).toBe(true);
        expect(due > calculation.original).toBe(due !== calculation.original && extensions.length > 0);
      }
    });
  });

  it('reminds between the start and the due day, each day once and in order', () => {
    holds((file) => {
      for (const { from, due, reminders } of reading(procedure, file)) {
        expect(reminders.every((on) => from !== null && due !== null && from <= on && on <= due)).toBe(true);
        expect(reminders).toEqual([...new Set(reminders)].sort());
      }
    });
  });

  it('calls an act met up to its due day and late from the day after', () => {
    holds((file) => {
      for (const { due, fulfilled, outcome } of reading(procedure, file)) {
        if (fulfilled) expect(outcome).toBe(due === null || fulfilled <= due ? 'met' : 'late');
        else expect(['met', 'late']).not.toContain(outcome);
      }
    });
  });

  it('[V-012] names a cause for nothing but a due day that was missed', () => {
    holds((file) => {
      for (const { cause, outcome } of reading(procedure, file)) {
        if (cause) expect(['late', 'overdue', 'lapsed']).toContain(outcome);
      }
    });
  });

  it('has one due day in force for each run of a clock, the last one of its readings', () => {
    holds((file) => {
      const started = reading(procedure, file).filter(({ from }) => from);
      for (const run of new Set(started.map(runOf))) {
        const replaced = started.filter((one) => runOf(one) === run).slice(0, -1);
        expect(replaced.every(({ outcome }) => outcome === 'superseded' || outcome === 'lapsed')).toBe(true);
        expect(replaced.every(({ fulfilled }) => fulfilled === null)).toBe(true);
      }
    });
  });

  it('[V-013] simulates what then happens, and leaves the journal alone', () => {
    holds(({ journal, facts }) => {
      const [past, last] = [journal.slice(0, -1), journal.at(-1)!];
      const before = JSON.stringify(past);
      const simulated = simulate(procedure, past, facts, [last], lastDay(past));
      expect(JSON.stringify(past)).toBe(before);
      expect(simulated.refused).toEqual([]);
      expect(simulated.clocks).toEqual(clocksOf(procedure, journal, facts, simulated.asOf));
    });
  });

  it('[V-010] reads, once a date is corrected, as if it had been entered right at first', () => {
    holds(({ journal, facts, today }) => {
      const last = journal.at(-1)!;
      const right = plus(last.on, 'P1D');
      const correction: Entry = { ...last, id: 'corrected', on: right, corrects: last.id };
      const atFirst = [...journal.slice(0, -1), { ...last, on: right }];
      const asOf = plus(today, 'P1D');
      const dates = (entries: Journal) => clocksOf(procedure, entries, facts, asOf).map(withoutHistory);
      expect(dates([...journal, correction])).toEqual(dates(atFirst));
    });
  });

  it('stands in stages it has entered, and offers each act once', () => {
    holds(({ journal, facts, today }) => {
      const { stage, open, passed } = stageOf(procedure, journal, facts, today);
      const known = procedure.stages.map(({ id }) => id);
      expect(
        [...open.map(({ id }) => id), ...passed, stage].every((id) => id === null || known.includes(id)),
      ).toBe(true);
      expect(open.every(({ since }) => since <= today)).toBe(true);

      const acts = nextActs(procedure, journal, facts, today);
      expect(new Set(acts.map(({ event }) => event)).size).toBe(acts.length);
      expect(acts.every(({ allowed, refusal }) => allowed === (refusal === null))).toBe(true);
    });
  });
});

it('sends one formal letter for one lapse: a second one, or one after the comments, is refused', () => {
  const on = (event: string, text: string): Entry => ({ id: `${event} ${text}`, event, on: day(text) });
  const lapsed = [on('draft-shared-with-state', '2024-01-15')];
  const refusal = (journal: Journal, text: string) =>
    refusalToEnter(ctc2020, journal, { excerpt: true }, on('formal-letter-sent', text), day('2024-03-01'))
      ?.code;

  const answered = [
    ...lapsed,
    on('formal-letter-sent', '2024-02-15'),
    on('state-comments-received', '2024-02-20'),
  ];
  expect(refusal(lapsed, '2024-02-15')).toBeUndefined();
  expect(refusal(answered.slice(0, 2), '2024-02-16')).toBe('procedure.letter-not-due');
  expect(refusal(answered, '2024-02-21')).toBe('procedure.letter-not-due');
});

function reading(procedure: Procedure, { journal, facts, today }: RandomFile): readonly ClockReading[] {
  return clocksOf(procedure, journal, facts, today);
}

/** The same entries with the days in another order; entries of one day keep theirs. */
function daysShuffled(journal: Journal, stream: Iterator<number>): Journal {
  const days = [...new Set(journal.map((entry) => entry.on))].map((on) => ({
    on,
    place: stream.next().value as number,
  }));
  return days
    .sort((a, b) => a.place - b.place)
    .flatMap(({ on }) => journal.filter((entry) => entry.on === on));
}

function summedAgain(
  procedure: Procedure,
  from: string,
  { duration, counting }: NonNullable<ClockReading['calculation']>,
): string {
  const count = Number(duration?.slice(1, -1));
  return counting === 'business-days' && duration?.endsWith('D')
    ? workingDaysAfter(from, count, new Set<string>(procedure.holidays ?? []))
    : plusAgain(from, duration ?? '');
}

const runOf = ({ id, expert, from, calculation }: ClockReading): string =>
  [id, expert, from, calculation?.triggerEntry].join(' ');

/** A reading without the values it had before, which only the corrected journal knows. */
function withoutHistory({ calculation, ...reading }: ClockReading) {
  return { ...reading, calculation: calculation && { ...calculation, earlier: [], triggerEntry: '' } };
}
