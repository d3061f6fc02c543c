import { describe, expect, it } from 'vitest';
import { entry, told } from '../../tools/proof/told.ts';
import { day } from './calendar.ts';
import { clocksOf } from './clocks.ts';
import { classify, refusalToEnter } from './enter.ts';
import { fixtureHarbour } from './fixture-harbour/fixture-harbour.ts';
import type { Journal } from './journal.ts';
import type { Procedure } from './procedure.ts';

const read =
  (journal: Journal, asOf: string, procedure: Procedure = fixtureHarbour) =>
  (id: string) =>
    clocksOf(procedure, journal, {}, day(asOf)).findLast((clock) => clock.id === id);

const notice = told('notice-given 2030-01-07', 'language-chosen 2030-01-10');

describe('the shapes of time that the first mechanism lacks', () => {
  it('the later of two events starts six weeks, and one alone starts nothing', () => {
    expect(read(notice.slice(0, 1), '2030-01-11')('HD-01')?.outcome).toBe('not-started');
    expect(read(notice, '2030-01-11')('HD-01')).toMatchObject({ from: '2030-01-10', due: '2030-02-21' });
    expect(
      read(told('language-chosen 2030-01-03', 'notice-given 2030-01-07'), '2030-01-11')('HD-01')?.from,
    ).toBe('2030-01-07');
  });

  it('ten days before a meeting are counted back from the meeting, not from the call', () => {
    const called = told(['panel-called 2030-03-01', { until: day('2030-03-20') }]);
    expect(read(called, '2030-03-02')('HD-02')).toMatchObject({
      from: '2030-03-20',
      due: '2030-03-10',
      outcome: 'open',
    });
    const sent = [...called, ...told('papers-circulated 2030-03-09')];
    expect(read(sent, '2030-03-12')('HD-02')?.outcome).toBe('met');
    expect(read(called, '2030-03-11')('HD-02')?.outcome).toBe('overdue');
  });

  it('business days leave out weekends and the holidays of the body', () => {
    const met = told('panel-met 2030-03-20'); // a Wednesday
    expect(read(met, '2030-03-20')('HD-03')?.due).toBe('2030-03-27');
    const holiday = { ...fixtureHarbour, holidays: [day('2030-03-25')] };
    expect(read(met, '2030-03-20', holiday)('HD-03')?.due).toBe('2030-03-28');
  });

  it('months and years clamp to the end of a month', () => {
    expect(read(told('findings-acknowledged 2030-11-30'), '2030-12-01')('HD-04')?.due).toBe('2031-02-28');
    expect(read(told('panel-met 2032-02-29'), '2032-03-01')('HD-05')?.due).toBe('2034-02-28');
  });

  it('the cap of two weeks and the late report follow the same rules as everywhere', () => {
    const asked = [...notice, ...told(['time-asked 2030-02-20', { days: 20 }])];
    const grant = (until: string) =>
      refusalToEnter(
        fixtureHarbour,
        asked,
        {},
        entry('time-given 2030-02-21', { until: day(until) }),
        day('2030-12-31'),
      );
    expect([grant('2030-03-07'), grant('2030-03-08')?.code]).toEqual([null, 'procedure.past-the-cap']);
    expect(classify(fixtureHarbour, notice, {}, entry('self-report-received 2030-02-22')).event).toBe(
      'late-report-received',
    );
  });
});
