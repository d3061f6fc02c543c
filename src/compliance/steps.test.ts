import { describe, expect, it } from 'vitest';
import { entryOfGiven, type GivenEvent } from '../forecast/given.ts';
import { day } from '../procedure/calendar.ts';
import { clocksOf } from '../procedure/clocks.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { figuresOf, stepsOfVisit } from './steps.ts';

type Happened = readonly [string, string, object?];

const visitOf = (asOf: string, ...events: readonly Happened[]) => {
  const journal = events.map(([event, date, more], place) =>
    entryOfGiven({ event, date: day(date), ...more } as GivenEvent, place),
  );
  return stepsOfVisit(clocksOf(ctc2020, journal, { excerpt: true }, day(asOf)));
};

const inTime = visitOf(
  '2025-12-01',
  ['visit-ended', '2025-01-10'],
  ['pao-submitted', '2025-01-20'],
  ['draft-shared-with-state', '2025-02-20'],
  ['state-comments-received', '2025-03-12'],
  ['final-draft-submitted', '2025-03-22'],
  ['report-transmitted', '2025-04-10'],
  ['final-report-received', '2025-04-12'],
  ['confidentiality-indicated', '2025-05-02', { option: 'CR-2' }],
  ['implementation-response-received', '2025-10-01'],
);
const late = visitOf(
  '2025-12-01',
  ['visit-ended', '2025-01-10'],
  ['pao-submitted', '2025-02-03'],
  ['draft-shared-with-state', '2025-03-01'],
  ['formal-letter-sent', '2025-04-01'],
  ['state-comments-received', '2025-04-10'],
);
const silent = visitOf('2025-12-01', ['report-transmitted', '2025-04-10']);

describe('how the steps of a visit keep to their time', () => {
  it('[V-194] gives each step its days, and whether its answer was in time', () => {
    expect(inTime.map(({ step, days, onTime }) => [step, days, onTime])).toEqual([
      ['pao', 10, true],
      ['draft', 41, true],
      ['comments', 20, true],
      ['final-draft', 10, true],
      ['indication', 20, true],
      ['response', 172, true],
    ]);
    expect(late.map(({ step, days, onTime }) => [step, days, onTime])).toEqual([
      ['pao', 24, false],
      ['draft', 50, false],
      ['comments', 40, true], // in the final two weeks, which count as in time (V(o)); 40 days from the draft
      ['final-draft', null, false],
    ]);
  });

  it('[V-194] says the share on time and the median of the answers, with n, and silence apart', () => {
    const figures = figuresOf([inTime, late, silent]);
    expect(figures.find(({ step }) => step === 'pao')).toEqual({
      step: 'pao',
      answered: 2,
      onTime: 1,
      share: 0.5,
      medianDays: 17,
      unanswered: 0,
    });
    expect(figures.find(({ step }) => step === 'indication')).toMatchObject({
      answered: 1,
      share: 1,
      medianDays: 20,
      unanswered: 1,
    });
    expect(figures.find(({ step }) => step === 'final-draft')).toMatchObject({ answered: 1, unanswered: 1 });
  });

  it('says nothing of a step without an answer, and nothing of one whose time still runs', () => {
    expect(figuresOf([]).every(({ share, medianDays }) => share === null && medianDays === null)).toBe(true);
    const [running] = visitOf('2025-01-12', ['visit-ended', '2025-01-10']);
    expect(running).toMatchObject({ step: 'pao', days: null, onTime: null });
  });

  it('leaves out a due day that was replaced, and a duty that fell away', () => {
    const steps = visitOf(
      '2025-03-30',
      ['draft-shared-with-state', '2025-02-01'],
      ['extension-requested', '2025-02-20', { days: 20 }],
      ['extension-granted', '2025-02-25', { until: day('2025-03-20') }],
      ['state-comments-received', '2025-03-15'],
    );
    expect(steps.filter(({ step }) => step === 'comments')).toMatchObject([
      { due: '2025-03-20', days: 42, onTime: true },
    ]);
  });
});
