import { describe, expect, it } from 'vitest';
import { type Line, told } from '../../tools/proof/told.ts';
import { day } from './calendar.ts';
import { clocksOf } from './clocks.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';

// More time asked for, decided and lapsed in every order that S/2020/731 VI.4(d) leaves open. The draft is shared on
// 28 April, so that the time for comments ends on 28 May and can reach 27 June.

const asked = (on: string, days = 10): Line => [`extension-requested ${on}`, { days }];
const granted = (on: string, until: string): Line => [`extension-granted ${on}`, { until: day(until) }];

/** Two entries of one day are two, though they say the same. */
const file = (lines: readonly Line[]) =>
  told('draft-shared-with-state 2025-04-28', ...lines).map((entry, place) => ({ ...entry, id: `e${place}` }));

/** The readings of a clock that has begun: from, due, outcome and the day of the act. */
const readings = (clock: string, asOf: string, ...lines: readonly Line[]) =>
  clocksOf(ctc2020, file(lines), { excerpt: true }, day(asOf))
    .filter(({ id, from }) => id === clock && from !== null)
    .map(({ from, due, outcome, fulfilled }) =>
      [from, due, outcome, fulfilled ?? '-'].map((one) => one ?? 'none').join(' '),
    );

describe('more time that had passed when it was given', () => {
  const late = [asked('2025-05-25'), granted('2025-06-10', '2025-06-02')];

  it('lapses with the day of the grant, and the final draft is owed without a letter (A-09)', () => {
    expect(readings('D-08', '2025-06-11', ...late)).toEqual([
      '2025-04-28 2025-05-28 superseded -',
      '2025-04-28 2025-06-02 lapsed -',
    ]);
    expect(readings('D-13', '2025-06-11', ...late)).toEqual(['2025-06-10 2025-06-11 due-soon -']);
    expect(readings('D-10', '2025-06-11', ...late)).toEqual([]);
  });

  it('takes nothing from comments that came while the request waited', () => {
    const answered = [asked('2025-05-25'), 'state-comments-received 2025-06-05', late[1] as Line];
    expect(readings('D-12', '2025-06-11', ...answered)).toEqual(['2025-06-05 2025-06-20 open -']);
    expect(readings('D-13', '2025-06-11', ...answered)).toEqual([]);
  });

  it('lapses although another request, made too late for it, was refused before', () => {
    const lines = [
      asked('2025-05-25'),
      'extension-refused 2025-06-10',
      asked('2025-06-12'),
      granted('2025-06-14', '2025-06-05'),
    ];
    expect(readings('D-10', '2025-06-15', ...lines)).toEqual(['2025-06-10 2025-06-11 superseded -']);
    expect(readings('D-13', '2025-06-15', ...lines)).toEqual(['2025-06-14 2025-06-15 due-soon -']);
  });
});

describe('a second request', () => {
  it('on the day of the first leaves each with its own decision', () => {
    const lines = [
      asked('2025-05-20'),
      'extension-refused 2025-05-20',
      asked('2025-05-20', 6),
      granted('2025-05-22', '2025-06-03'),
    ];
    expect(readings('D-09', '2025-05-21', ...lines.slice(0, 3))).toEqual([
      '2025-05-20 none met 2025-05-20',
      '2025-05-20 none open -',
    ]);
    expect(readings('D-09', '2025-05-23', ...lines)).toEqual([
      '2025-05-20 none met 2025-05-20',
      '2025-05-20 none met 2025-05-22',
    ]);
  });

  it('on the day the first was decided waits for a decision of its own', () => {
    const lines = [asked('2025-05-18'), 'extension-refused 2025-05-20', asked('2025-05-20')];
    expect(readings('D-09', '2025-05-23', ...lines)).toEqual([
      '2025-05-18 none met 2025-05-20',
      '2025-05-20 none open -',
    ]);
  });

  it('granted after the first was refused too late ends the letter it led to, and leaves it told', () => {
    const lines = [
      asked('2025-05-25'),
      'extension-refused 2025-06-01',
      asked('2025-06-03'),
      granted('2025-06-05', '2025-06-20'),
    ];
    // One letter, counted from the refusal (P-14): the due day that waited for it did not lapse by itself.
    expect(readings('D-10', '2025-06-06', ...lines)).toEqual(['2025-06-01 2025-06-02 superseded -']);
    expect(readings('D-08', '2025-06-06', ...lines)).toEqual([
      '2025-04-28 2025-05-28 superseded -',
      '2025-04-28 2025-06-20 open -',
    ]);
  });

  it('granted on the day of the letter ends the final two weeks before they begin to run', () => {
    const lines = [asked('2025-05-29'), 'formal-letter-sent 2025-06-02', granted('2025-06-02', '2025-06-20')];
    expect(readings('D-11', '2025-06-18', ...lines)).toEqual(['2025-06-02 2025-06-16 superseded -']);
    expect(readings('D-13', '2025-06-21', ...lines)).toEqual(['2025-06-20 2025-06-21 due-soon -']);
  });

  it('granted after the time for comments was closed by hand opens no letter for a day that did not lapse', () => {
    const lines: readonly Line[] = [
      ['obligation-waived 2025-05-20', { option: 'D-08', reasonGiven: true }],
      asked('2025-05-30'),
      granted('2025-06-02', '2025-06-10'),
    ];
    expect(readings('D-08', '2025-06-12', ...lines)).toEqual([
      '2025-04-28 2025-05-28 superseded -',
      '2025-04-28 2025-06-10 waived -',
    ]);
    expect(readings('D-10', '2025-06-12', ...lines)).toEqual([]);
  });
});
