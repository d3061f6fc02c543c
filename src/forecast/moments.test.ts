import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayByDay, lineOf } from '../../tools/proof/day-by-day.ts';
import { anyFile } from '../../tools/proof/random-file.ts';
import { type Day, day, plus } from '../procedure/calendar.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { effective, type Journal } from '../procedure/journal.ts';
import type { ClockRule, Procedure } from '../procedure/procedure.ts';
import { entryOfGiven, type GivenEvent } from './given.ts';
import type { Moment } from './moment.ts';
import { momentsOf, planOf } from './moments.ts';

const facts = { excerpt: true };
const journalOf = (...events: readonly (readonly [string, string, object?])[]): Journal =>
  events.map(([event, on, more], place) =>
    entryOfGiven({ event, date: day(on), ...more } as GivenEvent, place),
  );

const known = (journal: Journal, until: string, procedure: Procedure = ctc2020) =>
  momentsOf(procedure, { journal, facts }, { until: day(until) });
const told = (moments: readonly Moment[], clock: string) =>
  moments.filter((moment) => moment.clock === clock).map(({ on, kind, due }) => `${on} ${kind} ${due}`);

describe('what time brings in a file', () => {
  const shared = ['draft-shared-with-state', '2026-02-24'] as const;

  it('counts reminders back from the due day, and lets the lapse open the formal letter', () => {
    const moments = known(journalOf(shared), '2026-03-28');
    expect(told(moments, 'D-08')).toEqual([
      '2026-03-19 reminder 2026-03-26',
      '2026-03-24 reminder 2026-03-26',
      '2026-03-26 due 2026-03-26',
      '2026-03-26 lapse 2026-03-26',
    ]);
    expect(moments.find(({ kind }) => kind === 'lapse')).toMatchObject({
      knownOn: '2026-03-27', // the day ends at midnight (P-03)
      event: 'comments-period-lapsed',
      opens: ['D-10'],
      to: ['permanent-mission', 'national-focal-point', 'cted'],
      cites: ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)', 'S/2020/731 annex row 3'],
    });
    expect(told(moments, 'D-10')).toEqual([
      '2026-03-26 reminder 2026-03-27',
      '2026-03-27 due 2026-03-27',
      '2026-03-27 overdue 2026-03-27',
    ]);
  });

  it('plans anew after more time was given, and keeps what was said before', () => {
    const until = day('2026-04-10');
    const moments = known(
      journalOf(
        shared,
        ['extension-requested', '2026-03-20', { days: 15 }],
        ['extension-granted', '2026-03-22', { until }],
      ),
      '2026-04-11',
    );
    expect(told(moments, 'D-08')).toEqual([
      '2026-03-19 reminder 2026-03-26',
      '2026-04-03 reminder 2026-04-10',
      '2026-04-08 reminder 2026-04-10',
      '2026-04-10 due 2026-04-10',
      '2026-04-10 lapse 2026-04-10',
    ]);
    expect(moments.find(({ kind }) => kind === 'lapse')?.opens).toEqual(['D-13']); // no second letter (VI.4(d))
  });

  it('says nothing more after the act, and what was said before is moot', () => {
    const moments = known(journalOf(shared, ['state-comments-received', '2026-03-20']), '2026-04-30');
    expect(told(moments, 'D-08')).toEqual(['2026-03-19 reminder 2026-03-26']);
    expect(moments.filter(({ clock }) => clock === 'D-08').map(({ moot }) => moot)).toEqual([true]);
  });

  it('flags a request that nobody decides on every day after the due day', () => {
    const moments = known(
      journalOf(shared, ['extension-requested', '2026-03-25', { days: 9 }]),
      '2026-03-29',
    );
    expect(told(moments, 'D-09')).toEqual([
      '2026-03-26 due 2026-03-26',
      '2026-03-27 flag 2026-03-26',
      '2026-03-28 flag 2026-03-26',
      '2026-03-29 flag 2026-03-26',
    ]);
    expect(told(moments, 'D-08')).not.toContain('2026-03-26 lapse 2026-03-26');
    expect(moments.filter(({ kind, moot }) => kind === 'flag' && !moot).map(({ on }) => on)).toEqual([
      '2026-03-29',
    ]);
  });

  it('raises an ageing alert where no time is stated, and tells of the last marker of the annex', () => {
    const moments = known(
      journalOf(['visit-ended', '2026-01-10'], ['final-draft-submitted', '2026-04-01']),
      '2027-02-01',
    );
    expect(told(moments, 'D-14')).toEqual(['2026-05-01 alert null']);
    expect(told(moments, 'T-05')).toEqual(['2027-01-10 marker 2027-01-10']);
    expect(told(moments, 'T-01')).toEqual([]);
  });

  it('knows a reminder that was sent by hand as one that was sent', () => {
    const moments = known(journalOf(shared, ['comments-reminder-sent', '2026-03-10']), '2026-03-11');
    expect(moments.filter(({ kind }) => kind === 'sent')).toMatchObject([
      { on: '2026-03-10', due: '2026-03-26', to: ['permanent-mission', 'national-focal-point'] },
    ]);
  });

  it('has other keys for a corrected date, and the same ones when asked again', () => {
    const before = journalOf(shared);
    const corrected: Journal = [
      ...before,
      {
        id: 'event-2',
        event: 'draft-shared-with-state',
        on: day('2026-03-01'),
        corrects: 'event-1',
        reasonGiven: true,
      },
    ];
    const keys = (journal: Journal) => known(journal, '2026-05-01').map(({ key }) => key);
    expect(keys(before)).toEqual(keys(before));
    expect(keys(corrected).filter((key) => keys(before).includes(key))).toEqual([]);
  });

  it('[V-144] takes a further time limit as a rule, without change to the program', () => {
    const rule: ClockRule = JSON.parse(`{
      "id": "D-21", "name": "Corrigendum", "cite": ["S/2020/731 VI.4(g)"], "kind": "statutory", "obliged": "cted",
      "triggers": [{ "event": "report-adopted" }], "duration": "P20D", "fulfilledBy": ["assessment-updated"],
      "remind": { "to": ["cted"], "offsets": ["P4D"], "basis": "stated" }, "tells": ["committee"],
      "onLapse": "shown as overdue", "ambiguities": [] }`);
    const later: Procedure = { ...ctc2020, clocks: [...ctc2020.clocks, rule] };
    const moments = known(journalOf(['report-adopted', '2026-05-01']), '2026-06-01', later);
    expect(told(moments, 'D-21')).toEqual([
      '2026-05-17 reminder 2026-05-21',
      '2026-05-21 due 2026-05-21',
      '2026-05-21 overdue 2026-05-21',
    ]);
  });
});

describe('for any file that could have happened', () => {
  const firsts = [
    'visit-approved',
    'visit-ended',
    'draft-shared-with-state',
    'report-adopted',
    'report-transmitted',
  ];

  it('[V-009] finds what counting day after day finds', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyFile(ctc2020, firsts), ({ journal, today }) => {
        const found = momentsOf(ctc2020, { journal, facts }, { until: today });
        const lines = found.map((one) => lineOf(one.on, one.kind, one.clock, one.expert, one.due));
        expect([...new Set(lines)].sort()).toEqual(dayByDay(effective(journal), today));
      }),
      { numRuns: 300, seed: 2020 },
    );
  });

  it('has everything in lawful order, each key once, and looks again in time', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyFile(ctc2020, firsts), ({ journal, today }) => {
        const { moments, nextOn } = planOf(ctc2020, { journal, facts }, today);
        expect(new Set(moments.map(({ key }) => key)).size).toBe(moments.length);
        expect(moments.map(({ on }) => on)).toEqual(moments.map(({ on }) => on).sort());
        const next = nextNews(journal, today, moments.length);
        expect(next === null || (nextOn !== null && nextOn <= next)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** The first of the next hundred days that brings more, if nobody acts. */
function nextNews(journal: Journal, today: Day, now: number): Day | null {
  for (let days = 1; days <= 100; days += 1) {
    const until = plus(today, `P${days}D`);
    if (momentsOf(ctc2020, { journal, facts }, { until }).length > now) return until;
  }
  return null;
}
