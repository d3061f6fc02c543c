import { describe, expect, it } from 'vitest';
import { entry, told, visitUntilItsEnd } from '../../tools/proof/told.ts';
import { day } from './calendar.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import { classify, refusalToEnter } from './enter.ts';
import type { Entry, Journal } from './journal.ts';
import { nextActs } from './next-acts.ts';
import type { FileFacts } from './reading.ts';

const refusal = (journal: Journal, added: Entry, asOf = '2026-12-31', facts: FileFacts = {}) =>
  refusalToEnter(ctc2020, journal, facts, added, day(asOf));

const ended = visitUntilItsEnd('2024-06-14');
const shared = [...ended, { ...entry('draft-shared-with-state 2024-07-26'), id: 's' }];
const asked = [...shared, { ...entry('extension-requested 2024-08-10', { days: 30 }), id: 'r' }];

describe('what is refused, with its paragraph', () => {
  it.each([
    ['an unknown event', ended, entry('visit-cancelled 2024-07-01'), 'procedure.unknown-event', undefined],
    ['a date in the future', ended, entry('pao-submitted 2027-01-01'), 'procedure.in-the-future', undefined],
    ['a day the calendar has not', ended, entry('pao-submitted 2025-02-29'), 'procedure.bad-date', undefined],
    [
      'an act before its cause',
      shared,
      entry('state-comments-received 2024-07-25'),
      'procedure.before-its-cause',
      'S/2020/731 V(m)',
    ],
    [
      'an act without its cause',
      ended,
      entry('state-comments-received 2024-07-25'),
      'procedure.cause-missing',
      'S/2020/731 V(m)',
    ],
    [
      'the same act twice',
      shared,
      entry('draft-shared-with-state 2024-07-27'),
      'procedure.already-happened',
      'S/2020/731 V(m)',
    ],
    [
      '[V-126] a grant above the cap',
      asked,
      entry('extension-granted 2024-08-12', { until: day('2024-09-25') }),
      'procedure.past-the-cap',
      'S/2020/731 VI.4(d)',
    ],
    [
      'a grant that shortens the time',
      asked,
      entry('extension-granted 2024-08-12', { until: day('2024-08-20') }),
      'procedure.shortens-the-time',
      'S/2020/731 VI.4(d)',
    ],
    [
      'a grant without its day',
      asked,
      entry('extension-granted 2024-08-12'),
      'procedure.field-missing',
      'S/2020/731 VI.4(d)',
    ],
    [
      'a decision without a request',
      shared,
      entry('extension-refused 2024-08-12'),
      'procedure.no-request-pending',
      'S/2020/731 VI.4(d)',
    ],
    [
      '[V-127] the letter while a request is pending',
      asked,
      entry('formal-letter-sent 2024-08-27'),
      'procedure.request-pending',
      'S/2020/731 V(o)',
    ],
    [
      'the letter before the time is over',
      shared,
      entry('formal-letter-sent 2024-08-20'),
      'procedure.letter-not-due',
      'S/2020/731 V(o)',
    ],
    [
      "[V-131] a silent State's draft before the final two weeks are over",
      shared,
      entry('final-draft-submitted 2024-09-01'),
      'procedure.final-notice-running',
      'S/2020/731 V(o)',
    ],
    [
      'a partner version before the answer',
      shared,
      entry('partner-version-issued 2024-09-01'),
      'procedure.no-answer-yet',
      'S/2020/731 V(u)',
    ],
    [
      'closing a file with obligations open',
      shared,
      entry('visit-file-closed 2024-09-01'),
      'procedure.obligation-open',
      'S/2020/731 VI.4(j)',
    ],
  ] as const)('%s', (_what, journal, added, code, cite) => {
    const answer = refusal(journal, added);
    expect(answer?.code).toBe(code);
    expect(answer?.cite?.[0]).toBe(cite);
  });

  it('[V-126] the cap holds over all requests together, and the 30th day itself is granted', () => {
    expect(refusal(asked, entry('extension-granted 2024-08-12', { until: day('2024-09-24') }))).toBeNull();
    const again = [
      ...asked,
      ...told(
        ['extension-granted 2024-08-12', { until: day('2024-09-10') }],
        ['extension-requested 2024-09-08', { days: 30 }],
      ),
    ];
    expect(refusal(again, entry('extension-granted 2024-09-09', { until: day('2024-09-25') }))?.code).toBe(
      'procedure.past-the-cap',
    );
  });

  it('[V-088] a visit does not end without a closing meeting or a stated reason', () => {
    const before = ended.filter(({ event }) => event !== 'closing-meeting-held' && event !== 'visit-ended');
    expect(refusal(before, entry('visit-ended 2024-06-14'))).toMatchObject({
      code: 'procedure.no-closing-meeting',
      cite: ['S/2020/731 V(k)', 'S/2020/731 VI.3(b)'],
    });
    expect(refusal(before, entry('visit-ended 2024-06-14', { reasonGiven: true }))).toBeNull();
  });

  it('no programme and no start without consent, and none after it was withdrawn (II.5)', () => {
    const declined = [...ended.slice(0, 4), { ...entry('consent-declined 2024-03-20'), id: 'x' }];
    expect(refusal(declined, entry('programme-agreed 2024-03-25'))?.code).toBe('procedure.no-consent');
    const decided = [
      ...declined,
      { ...entry('council-decision-recorded 2024-03-22', { documentGiven: true }), id: 'y' },
    ];
    expect(refusal(decided, entry('programme-agreed 2024-03-25'))).toBeNull();
  });

  it('a lapse bears the due day, and follows only when nothing came', () => {
    expect(refusal(shared, entry('comments-period-lapsed 2024-08-25'))).toBeNull();
    expect(refusal(shared, entry('comments-period-lapsed 2024-08-26'))?.code).toBe(
      'procedure.lapse-has-own-date',
    );
    expect(refusal(shared, entry('comments-period-lapsed 2024-08-20'))?.code).toBe(
      'procedure.not-lapsed-yet',
    );
  });

  it('the last day of a visit may be tomorrow in New York when it is today in the host country (P-04)', () => {
    const before = ended.filter(({ event }) => event !== 'visit-ended');
    expect(refusal(before, entry('visit-ended 2024-06-15'), '2024-06-14')).toBeNull();
    expect(refusal(before, entry('visit-ended 2024-06-16'), '2024-06-14')?.code).toBe(
      'procedure.in-the-future',
    );
    expect(refusal(ended, entry('pao-submitted 2024-06-15'), '2024-06-14')?.code).toBe(
      'procedure.in-the-future',
    );
  });

  it('nothing is entered in a closed file', () => {
    const closed = [...told('visit-ended 2024-06-14'), { ...entry('visit-file-closed 2025-08-01'), id: 'z' }];
    expect(refusal(closed, entry('pao-submitted 2025-08-02'))?.code).toBe('procedure.file-closed');
  });

  it('a moment on the other side of midnight in New York is another day (P-03)', () => {
    const at = '2024-08-26T04:30:00Z';
    expect(refusal(shared, entry('state-comments-received 2024-08-26', { at }))).toBeNull();
    expect(refusal(shared, entry('state-comments-received 2024-08-25', { at }))?.code).toBe(
      'procedure.moment-differs',
    );
  });
});

describe('comments are never refused for coming late', () => {
  const name = (journal: Journal, on: string) =>
    classify(ctc2020, journal, {}, entry(`state-comments-received ${on}`)).event;
  const letter = [...shared, { ...entry('formal-letter-sent 2024-08-26'), id: 'l' }];

  it.each([
    ['the last of the thirty days', shared, '2024-08-25', 'state-comments-received'],
    ['the day after, with the letter still to come', shared, '2024-08-26', 'state-comments-received'],
    ['[V-133] the last of the final two weeks', letter, '2024-09-09', 'state-comments-received'],
    ['[V-134] after every period', letter, '2024-09-10', 'late-comments-received'],
    ['an in-time request undecided', asked, '2024-09-20', 'state-comments-received'],
  ] as const)('%s', (_when, journal, on, event) => {
    expect(name(journal, on)).toBe(event);
    expect(refusal(journal, entry(`state-comments-received ${on}`))).toBeNull();
  });

  it('[V-134] late ones start no clock', () => {
    const late = classify(ctc2020, letter, {}, entry('state-comments-received 2024-09-10'));
    expect(refusal([...letter, { ...late, id: 'k' }], entry('final-draft-submitted 2024-09-11'))).toBeNull();
  });

  it('only adoption ends them (decision 4)', () => {
    const adopted = [...letter, ...told('final-draft-submitted 2024-09-11', 'report-adopted 2024-10-01')];
    expect(refusal(adopted, entry('state-comments-received 2024-10-02'))?.code).toBe(
      'procedure.already-past',
    );
  });
});

describe('corrections', () => {
  const correction = (on: string, reasonGiven: boolean): Entry => ({
    ...entry(`visit-ended ${on}`),
    id: 'c',
    corrects: 'visit-ended 2024-06-14',
    reasonGiven,
  });

  it('[V-010] need a reason and something to correct', () => {
    expect(refusal(ended, correction('2024-06-15', true))).toBeNull();
    expect(refusal(ended, correction('2024-06-15', false))?.code).toBe('procedure.reason-missing');
    expect(refusal(ended, { ...correction('2024-06-15', true), corrects: 'none' })?.code).toBe(
      'procedure.nothing-to-correct',
    );
  });

  it('may not leave a journal in which an act stands before its cause', () => {
    expect(refusal(shared, correction('2024-07-27', true))?.code).toBe('procedure.before-its-cause');
  });
});

describe('the limited copy, where a State has been silent for thirty days', () => {
  const adopted = [
    ...shared,
    ...told(
      'state-comments-received 2024-08-20',
      'final-draft-submitted 2024-09-02',
      'report-adopted 2024-10-01',
      'report-transmitted 2024-10-02',
      'final-report-received 2024-10-04',
    ),
  ];
  const notice = (on: string) => entry(`state-informed-of-limited-sharing ${on}`);
  const copy = (on: string) => entry(`disclaimer-version-issued ${on}`);

  it('rests on the passing of the thirty days itself, which is read off the clock and entered by nobody', () => {
    expect(refusal(adopted, notice('2024-11-02'))?.code).toBe('procedure.cause-missing');
    expect(refusal(adopted, notice('2024-11-04'))).toBeNull();
    expect(refusal(adopted, copy('2024-11-04'))?.code).toBe('procedure.notice-first');
    expect(refusal([...adopted, notice('2024-11-04')], copy('2024-11-04'))).toBeNull();
  });

  it('keeps the thirty days behind it: the day of receipt cannot be put so late that they had not passed', () => {
    const issued = [
      ...adopted,
      ...told('state-informed-of-limited-sharing 2024-11-04', 'disclaimer-version-issued 2024-11-04'),
    ];
    const corrected = (on: string): Entry => ({
      ...entry(`final-report-received ${on}`),
      ...{ id: 'c', corrects: 'final-report-received 2024-10-04', reasonGiven: true },
    });
    expect(refusal(issued, corrected('2024-10-03'))).toBeNull();
    expect(refusal(issued, corrected('2024-10-30'))?.code).toBe('procedure.cause-missing');
  });
});

describe('the next lawful acts', () => {
  const acts = nextActs(ctc2020, shared, {}, day('2024-08-01'));
  const act = (event: string) => acts.find((one) => one.event === event);

  it('come first, those that end a clock before the others', () => {
    const allowed = acts.filter((one) => one.allowed);
    expect(acts.slice(0, allowed.length)).toEqual(allowed);
    expect(allowed.slice(0, 3).map((one) => one.event)).toEqual([
      'press-release-published',
      'expert-contribution-received',
      'pao-submitted',
    ]);
    expect(act('state-comments-received')).toMatchObject({
      allowed: true,
      by: 'visited-state',
      ends: ['D-08', 'T-03'],
    });
  });

  it('and each unlawful one says why, with its paragraph', () => {
    expect(act('report-adopted')?.refusal).toMatchObject({
      code: 'procedure.cause-missing',
      cite: ['S/2020/731 V(n)', 'S/2020/731 VI.4(e)'],
    });
    expect(act('late-comments-received')?.refusal?.code).toBe('procedure.not-this-act');
    expect(acts.filter((one) => !one.allowed && !one.refusal)).toEqual([]);
  });

  it('never offer what follows from the passing of time', () => {
    expect(acts.some((one) => one.by === 'system')).toBe(false);
  });
});
