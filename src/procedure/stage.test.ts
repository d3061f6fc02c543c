import { describe, expect, it } from 'vitest';
import { told, visitUntilItsEnd } from '../../tools/proof/told.ts';
import { day } from './calendar.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import { fixtureHarbour } from './fixture-harbour/fixture-harbour.ts';
import type { Journal } from './journal.ts';
import { stageOf } from './stage.ts';

const ended = visitUntilItsEnd('2024-06-14');
const shared = told('pao-submitted 2024-06-28', 'draft-shared-with-state 2024-07-26');
const adopted = told(
  'state-comments-received 2024-08-20',
  'final-draft-submitted 2024-09-01',
  'report-adopted 2024-10-01',
  'report-transmitted 2024-10-03',
);

const at = (journal: Journal, asOf = journal.at(-1)?.on ?? '') => stageOf(ctc2020, journal, {}, day(asOf));
const until = (event: string) => ended.slice(0, ended.findIndex((entry) => entry.event === event) + 1);

describe('where a file stands', () => {
  it.each([
    ['approved', until('visit-approved'), undefined, 'ST-03'],
    ['consented', until('consent-given'), undefined, 'ST-06'],
    ['started', until('visit-started'), undefined, 'ST-07'],
    ['in its closing meeting', until('closing-meeting-held'), undefined, 'ST-08'],
    ['ended', ended, undefined, 'ST-12'],
    ['with the State', [...ended, ...shared], undefined, 'ST-13'],
    ['silent after thirty days', [...ended, ...shared], '2024-08-26', 'ST-15'],
    ['commented', [...ended, ...shared, ...adopted.slice(0, 1)], undefined, 'ST-16'],
    ['before the Committee', [...ended, ...shared, ...adopted.slice(0, 2)], undefined, 'ST-17'],
    ['adopted', [...ended, ...shared, ...adopted.slice(0, 3)], undefined, 'ST-19'],
    [
      'received',
      [...ended, ...shared, ...adopted, ...told('final-report-received 2024-10-05')],
      undefined,
      'ST-20',
    ],
    [
      'silent on confidentiality',
      [...ended, ...shared, ...adopted, ...told('final-report-received 2024-10-05')],
      '2024-11-05',
      'ST-21',
    ],
  ] as const)('%s', (_what, journal, asOf, stage) => {
    expect(at(journal, asOf).stage).toBe(stage);
  });

  it('says since when and in whose hands, and what has been passed', () => {
    const file = at([...ended, ...shared]);
    expect(file.open.find(({ id }) => id === 'ST-13')).toEqual({
      id: 'ST-13',
      since: '2024-07-26',
      heldBy: ['visited-state', 'permanent-mission', 'national-focal-point', 'cted'],
    });
    expect(file.passed).toEqual(['ST-03', 'ST-04', 'ST-05', 'ST-06', 'ST-07', 'ST-08', 'ST-11', 'ST-12']);
  });

  it('goes back to the State when more time is granted after the letter (ST-15 to ST-13)', () => {
    const late = told(
      'formal-letter-sent 2024-08-26',
      ['extension-requested 2024-08-27', { days: 20 }],
      ['extension-granted 2024-08-30', { until: day('2024-09-15') }],
    );
    expect(at([...ended, ...shared, ...late.slice(0, 2)]).open.map(({ id }) => id)).toContain('ST-14');
    expect(at([...ended, ...shared, ...late]).stage).toBe('ST-13');
  });

  it('waits for a decision on a request lodged in time, also when the list begins in mid-file', () => {
    const asked = told('draft-shared-with-state 2024-07-26', [
      'extension-requested 2024-08-20',
      { days: 10 },
    ]);
    expect(stageOf(ctc2020, asked, { excerpt: true }, day('2024-08-30')).stage).toBe('ST-14');
  });

  it('is passed from end to end when the file is closed', () => {
    const rest = told(
      'final-report-received 2024-10-05',
      ['confidentiality-indicated 2024-10-20', { option: 'CR-1' }],
      'partner-version-issued 2024-10-25',
      'implementation-response-received 2025-03-01',
      'follow-up-report-submitted 2025-06-20',
      'visit-file-closed 2025-07-01',
    );
    expect(at([...ended, ...shared, ...adopted, ...rest]).open.map(({ id }) => id)).toEqual([]);
  });

  it('the invented mechanism moves by its own rules', () => {
    const journal = told('notice-given 2030-01-07', [
      'panel-called 2030-03-01',
      { until: day('2030-03-20') },
    ]);
    expect(stageOf(fixtureHarbour, journal, {}, day('2030-01-08')).stage).toBe('HT-01');
    expect(stageOf(fixtureHarbour, journal, {}, day('2030-03-02')).stage).toBe('HT-02');
  });
});
