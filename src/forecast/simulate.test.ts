import { describe, expect, it } from 'vitest';
import { entry, told, visitUntilItsEnd } from '../../tools/proof/told.ts';
import { day } from '../procedure/calendar.ts';
import { clocksOf } from '../procedure/clocks.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { asItStood, asItWasKnown } from '../procedure/history.ts';
import type { Journal } from '../procedure/journal.ts';
import { project, simulate } from './simulate.ts';

const ended = visitUntilItsEnd('2024-06-14');

describe('[V-013] what if', () => {
  it('gives every due day for assumed dates and leaves the journal as it was', () => {
    const before = structuredClone(ended);
    const what = simulate(
      ctc2020,
      ended,
      {},
      told('draft-shared-with-state 2024-07-26', 'state-comments-received 2024-08-20'),
      day('2024-06-20'),
    );
    expect(what.asOf).toBe('2024-08-20');
    expect(what.clocks.find(({ id }) => id === 'D-12')).toMatchObject({
      from: '2024-08-20',
      due: '2024-09-04',
    });
    expect(what.stage.stage).toBe('ST-16');
    expect(what.refused).toEqual([]);
    expect(ended).toEqual(before);
  });

  it('refuses an assumption that would be unlawful, with its paragraph, and goes on with the rest', () => {
    const what = simulate(
      ctc2020,
      ended,
      {},
      told('report-adopted 2024-07-01', 'draft-shared-with-state 2024-07-26'),
      day('2024-06-20'),
    );
    expect(what.refused.map(({ refusal }) => refusal.code)).toEqual(['procedure.cause-missing']);
    expect(what.clocks.find(({ id }) => id === 'D-08')?.due).toBe('2024-08-25');
  });
});

describe('the lawful calendar of a visit that ended on 13 March 2026', () => {
  const calendar = project(ctc2020, told('visit-ended 2026-03-13'), { excerpt: true }, day('2026-03-13'));
  const due = (id: string) => calendar.find((clock) => clock.id === id);

  it('assumes each act on its last lawful day', () => {
    expect(['D-06', 'D-07', 'D-08', 'D-12', 'D-19'].map((id) => due(id)?.due)).toEqual([
      '2026-03-27',
      '2026-04-27',
      '2026-05-27',
      '2026-06-11',
      '2027-03-27',
    ]);
  });

  it('marks as provisional what has not started, and gives no date where the source states none', () => {
    expect(due('D-08')).toMatchObject({ outcome: 'not-started', provisional: true, from: '2026-04-27' });
    expect(due('D-07')).toMatchObject({ outcome: 'open', provisional: false });
    expect(due('D-14')?.due).toBeNull();
    expect(due('D-16')?.due).toBeNull();
  });
});

describe('a file on a past day', () => {
  const journal: Journal = [
    { ...entry('visit-ended 2025-03-14'), id: 'a', recordedAt: '2025-03-15T10:00:00Z' },
    { ...entry('pao-submitted 2025-03-27'), id: 'b', recordedAt: '2025-04-10T03:30:00Z' },
    {
      ...entry('visit-ended 2025-03-13', { corrects: 'a', reasonGiven: true }),
      id: 'c',
      recordedAt: '2025-04-20T15:00:00Z',
    },
  ];
  const draftDue = (seen: Journal) =>
    clocksOf(ctc2020, seen, {}, day('2025-04-21')).find(({ id }) => id === 'D-07')?.due;

  it('as it stood: with all that is known now of what had happened by then', () => {
    expect(asItStood(journal, day('2025-03-20')).map(({ event, on }) => `${event} ${on}`)).toEqual([
      'visit-ended 2025-03-13',
    ]);
  });

  it('as it was known: with what had been entered by then, in the zone of the Committee, mistakes and all', () => {
    expect(asItWasKnown(journal, day('2025-04-09'), 'America/New_York').map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
    expect(asItWasKnown(journal, day('2025-04-08'), 'America/New_York').map(({ id }) => id)).toEqual(['a']);
    expect(draftDue(asItWasKnown(journal, day('2025-04-19'), 'America/New_York'))).toBe('2025-04-28');
    expect(draftDue(journal)).toBe('2025-04-27');
  });
});
