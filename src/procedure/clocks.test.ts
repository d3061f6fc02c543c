import { describe, expect, it } from 'vitest';
import { type Line, told, visitUntilItsEnd } from '../../tools/proof/told.ts';
import { day } from './calendar.ts';
import { clocksOf } from './clocks.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import type { Journal } from './journal.ts';
import type { ClockReading, FileFacts } from './reading.ts';

const read = (journal: Journal, asOf: string, facts: FileFacts = {}) =>
  clocksOf(ctc2020, journal, facts, day(asOf));

const one = (readings: readonly ClockReading[], id: string): ClockReading => {
  const found = readings.filter((reading) => reading.id === id).at(-1);
  if (!found) throw new Error(`no reading of ${id}`);
  return found;
};

const ended = told('visit-ended 2025-03-14');
const shared = told('visit-ended 2025-03-14', 'draft-shared-with-state 2025-04-25');

describe('the durations of S/2020/731', () => {
  it.each([
    ['[V-096] VI.4(a) contributions', 'D-04', ended, '2025-03-14', '2025-03-21'],
    ['[V-101] V(l) PAO', 'D-06', ended, '2025-03-14', '2025-03-28'],
    ['[V-109] V(m) complete draft', 'D-07', ended, '2025-03-14', '2025-04-28'],
    ['[V-119] V(m) comments, from actual sharing', 'D-08', shared, '2025-04-25', '2025-05-25'],
    [
      '[V-130] V(o) final two weeks',
      'D-11',
      told('formal-letter-sent 2025-12-22'),
      '2025-12-22',
      '2026-01-05',
    ],
    [
      '[V-135] V(n) final draft',
      'D-12',
      told('state-comments-received 2025-05-20'),
      '2025-05-20',
      '2025-06-04',
    ],
    [
      '[V-151] V(u) confidentiality',
      'D-16',
      told('final-report-received 2025-08-31'),
      '2025-08-31',
      '2025-09-30',
    ],
    [
      '[V-174] VI.4(h) response',
      'D-18',
      told('final-report-received 2025-08-31'),
      '2025-08-31',
      '2026-02-28',
    ],
    ['[V-181] fn 3 twelve months', 'D-19', told('pao-submitted 2024-02-29'), '2024-02-29', '2025-02-28'],
  ] as const)('%s: %s', (_title, id, journal, from, due) => {
    expect(one(read(journal, from), id)).toMatchObject({ from, due, provisional: false });
  });

  it('[V-091] the end of the visit starts the week, the two weeks, the 45 days and the markers on one day', () => {
    const started = read(ended, '2025-03-14').filter((reading) => reading.from === '2025-03-14');
    expect(started.map(({ id, due }) => `${id} ${due}`)).toEqual([
      'D-02 2025-03-14',
      'D-03 2025-03-17',
      'D-04 2025-03-21',
      'D-05 2025-03-28',
      'D-06 2025-03-28',
      'D-07 2025-04-28',
      'T-01 2025-03-28',
      'T-02 2025-04-28',
      'T-03 2025-05-28',
      'T-04 2025-06-12',
      'T-05 2026-03-14',
    ]);
  });

  it('[V-108] the twelve months run from the submission of the PAO, whenever that was', () => {
    const late = told('visit-ended 2025-03-14', 'pao-submitted 2025-06-02');
    expect(one(read(late, '2025-06-02'), 'D-19').due).toBe('2026-06-02');
    expect(one(read(ended, '2025-06-02'), 'D-19').outcome).toBe('not-started');
  });

  it('[V-096] each confirmed expert has a clock of their own', () => {
    const journal = [
      ...visitUntilItsEnd('2024-06-14'),
      ...told(['expert-contribution-received 2024-06-20', { expert: 'B' }]),
    ];
    const shares = read(journal, '2024-06-22').filter((reading) => reading.id === 'D-04');
    expect(shares.map(({ expert, due, outcome }) => [expert, due, outcome])).toEqual([
      ['A', '2024-06-21', 'overdue'],
      ['B', '2024-06-21', 'met'],
    ]);
  });
});

describe('outcomes (decision 7)', () => {
  it.each([
    ['2025-04-25', 'open'],
    ['2025-05-17', 'open'],
    ['2025-05-18', 'due-soon'],
    ['2025-05-25', 'due-soon'],
    ['2025-05-26', 'lapsed'],
  ])('comments shared on 25 April 2025 read as of %s are %s', (asOf, outcome) => {
    expect(one(read(shared, asOf), 'D-08').outcome).toBe(outcome);
  });

  it('an act owed without an end by rule is overdue, and late once done', () => {
    expect(one(read(ended, '2025-03-29'), 'D-06')).toMatchObject({ outcome: 'overdue', daysLeft: -1 });
    const done = told('visit-ended 2025-03-14', 'pao-submitted 2025-04-01');
    expect(one(read(done, '2025-04-01'), 'D-06')).toMatchObject({ outcome: 'late', fulfilled: '2025-04-01' });
  });

  it('the letter is not owed any more when comments come before it is sent', () => {
    const journal = [...shared, ...told('state-comments-received 2025-05-27')];
    expect(one(read(journal, '2025-05-27'), 'D-10').outcome).toBe('waived');
    expect(one(read(journal, '2025-05-27'), 'D-12').due).toBe('2025-06-11');
  });

  it('an obligation closed with a reason is waived, and stays so', () => {
    const journal = [
      ...ended,
      ...told(['obligation-waived 2025-03-16', { option: 'D-03', reasonGiven: true }]),
    ];
    expect(one(read(journal, '2025-06-01'), 'D-03').outcome).toBe('waived');
    expect(one(read(journal, '2025-06-01'), 'D-04').outcome).toBe('overdue');
  });

  it('[V-127] a request lodged in time and undecided shows as awaiting decision, and stops the letter clock', () => {
    const journal = [...shared, ...told(['extension-requested 2025-05-25', { days: 10 }])];
    expect(one(read(journal, '2025-05-30'), 'D-08').outcome).toBe('awaiting-decision');
    expect(one(read(journal, '2025-05-30'), 'D-10').outcome).toBe('not-started');
    const lateRequest = [...shared, ...told(['extension-requested 2025-05-26', { days: 10 }])];
    expect(one(read(lateRequest, '2025-05-30'), 'D-08').outcome).toBe('lapsed');
    expect(one(read(lateRequest, '2025-05-30'), 'D-10').due).toBe('2025-05-26');
  });
});

describe('settings decide what the source leaves open', () => {
  const lapsedExtension = [
    ...shared,
    ...told(
      ['extension-requested 2025-05-20', { days: 10 }],
      ['extension-granted 2025-05-22', { until: day('2025-06-04') }],
    ),
  ];

  it('P-13 turns the letter on after a lapsed extension', () => {
    expect(one(read(lapsedExtension, '2025-06-05'), 'D-13').due).toBe('2025-06-05');
    const withLetter = read(lapsedExtension, '2025-06-05', { settings: { 'P-13': true } });
    expect(one(withLetter, 'D-13').outcome).toBe('not-started');
    expect(one(withLetter, 'D-10').due).toBe('2025-06-05');
  });

  it('P-14 decides between letter and final draft after a refusal that came too late', () => {
    const refused = [
      ...shared,
      ...told(['extension-requested 2025-05-24', { days: 10 }], 'extension-refused 2025-05-28'),
    ];
    expect(one(read(refused, '2025-05-28'), 'D-10').due).toBe('2025-05-29');
    const direct = read(refused, '2025-05-28', { settings: { 'P-14': false } });
    expect(one(direct, 'D-10').outcome).toBe('not-started');
    expect(one(direct, 'D-13').due).toBe('2025-05-29');
  });

  it('P-10 may lower the cap and never raise it', () => {
    const cap = (value: string) =>
      one(read(shared, '2025-05-01', { settings: { 'P-10': value } }), 'D-08').calculation?.cap;
    expect([cap('P10D'), cap('P30D'), cap('P90D')]).toEqual(['2025-06-04', '2025-06-24', '2025-06-24']);
  });
});

describe('[V-011] every clock tells its own story', () => {
  it('cite, trigger, duration, due day, days left, reminders, extension history and the act that ended it', () => {
    const journal = [
      ...told('visit-ended 2025-03-14', 'draft-shared-with-state 2025-04-28'),
      ...told(['extension-requested 2025-05-20', { days: 30 }]),
      ...told(['extension-granted 2025-05-23', { until: day('2025-06-27') }]),
    ];
    expect(one(read(journal, '2025-06-01'), 'D-08')).toMatchObject({
      cites: ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)', 'S/2020/731 annex row 3'],
      from: '2025-04-28',
      due: '2025-06-27',
      daysLeft: 26,
      reminders: ['2025-06-20', '2025-06-25'],
      lastWorkingDay: '2025-06-27',
      extensions: [
        {
          requestedOn: '2025-05-20',
          inTime: true,
          days: 30,
          decision: 'granted',
          decidedOn: '2025-05-23',
          until: '2025-06-27',
        },
      ],
      calculation: {
        trigger: 'draft-shared-with-state',
        triggerOn: '2025-04-28',
        duration: 'P30D',
        counting: 'calendar-days',
        original: '2025-05-28',
        cap: '2025-06-27',
        settings: ['P-09', 'P-10'],
      },
    });
  });

  it('[V-150] without acknowledgement the transmission counts as receipt, provisionally, and the sum remembers it', () => {
    const sent = told('report-transmitted 2026-03-02');
    expect(one(read(sent, '2026-03-02'), 'D-16')).toMatchObject({ due: '2026-04-01', provisional: true });
    const received = [...sent, ...told('final-report-received 2026-03-05')];
    expect(one(read(received, '2026-03-09'), 'D-16')).toMatchObject({
      due: '2026-04-04',
      provisional: false,
      calculation: { earlier: [{ from: '2026-03-02', due: '2026-04-01', because: 'provisional' }] },
    });
  });

  it('[V-010] a corrected date moves every due day that hangs on it, and the sum keeps the old one', () => {
    const corrected = [
      ...told('visit-ended 2025-03-14', 'pao-submitted 2025-03-27'),
      ...told(['visit-ended 2025-03-15', { corrects: 'visit-ended 2025-03-14', reasonGiven: true }]).map(
        (entry) => ({
          ...entry,
          id: 'c',
        }),
      ),
    ];
    const readings = read(corrected, '2025-04-01');
    expect(one(readings, 'D-06').due).toBe('2025-03-29');
    expect(one(readings, 'D-07')).toMatchObject({
      due: '2025-04-29',
      calculation: { earlier: [{ from: '2025-03-14', due: '2025-04-28', because: 'corrected' }] },
    });
  });
});

describe('[V-012] the annex markers beside the actual dates', () => {
  const marker = (id: string, asOf: string, ...lines: Line[]) =>
    one(read(told('visit-ended 2025-03-14', ...lines), asOf), id);

  it('say why they were passed: a late draft, an extension, a silent State, something else', () => {
    expect(
      marker(
        'T-03',
        '2025-06-20',
        'draft-shared-with-state 2025-05-10',
        'state-comments-received 2025-06-05',
      ),
    ).toMatchObject({ outcome: 'late', cause: 'late-draft' });
    expect(
      marker(
        'T-03',
        '2025-06-20',
        'draft-shared-with-state 2025-04-28',
        ['extension-requested 2025-05-20', { days: 20 }],
        ['extension-granted 2025-05-21', { until: day('2025-06-15') }],
        'state-comments-received 2025-06-10',
      ),
    ).toMatchObject({ outcome: 'late', cause: 'extension' });
    expect(marker('T-03', '2025-06-20', 'draft-shared-with-state 2025-04-28')).toMatchObject({
      outcome: 'overdue',
      cause: 'silent-state',
    });
    expect(marker('T-01', '2025-04-10')).toMatchObject({ outcome: 'overdue', cause: 'other' });
  });

  it('do not move with a late draft or an extension', () => {
    const due = ['T-01', 'T-02', 'T-03', 'T-04', 'T-05'].map(
      (id) => marker(id, '2025-06-20', 'draft-shared-with-state 2025-05-10').due,
    );
    expect(due).toEqual(['2025-03-28', '2025-04-28', '2025-05-28', '2025-06-12', '2026-03-14']);
  });
});

describe('hybrid visits (S/2022/529 annex I paras 17 to 21)', () => {
  const virtual = told('virtual-component-ended 2026-03-20');
  const hybrid: FileFacts = { properties: ['hybrid'] };

  it('[V-189] start the clocks at the end of the last physical component, not of the virtual one', () => {
    expect(one(read(virtual, '2026-04-30', hybrid), 'D-06').outcome).toBe('not-started');
    const held = [...virtual, ...told('visit-ended 2026-09-11')];
    expect(one(read(held, '2026-09-11', hybrid), 'D-06').due).toBe('2026-09-25');
  });

  it('[V-190] preliminary elements have their own 14 days and never start the twelve months', () => {
    const given = [...virtual, ...told('prelim-elements-submitted 2026-04-02')];
    expect(one(read(given, '2026-04-03', hybrid), 'D-20')).toMatchObject({
      due: '2026-04-03',
      outcome: 'met',
    });
    expect(one(read(given, '2026-04-03', hybrid), 'D-19').outcome).toBe('not-started');
  });
});
