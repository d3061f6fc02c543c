import { describe, expect, it } from 'vitest';
import { languages } from '../../platform/language.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { readCatalogue } from '../../web/catalogues.ts';
import { fileTold, type Told, upToSharing } from './told.fixture.ts';
import { whyThisDate } from './why-this-date.ts';

describe('why this date', () => {
  it('tells trigger, length, settings, original day, requests and cap in the order of the sum (TL-04)', () => {
    const told: readonly Told[] = [
      ...upToSharing,
      ['extension-requested', '2025-05-20', { days: 30 }],
      ['extension-granted', '2025-05-23', { until: '2025-06-27' as never }],
    ];
    expect(sentences(told, '2025-06-10', 'D-08')).toEqual([
      'clocks.why.trigger',
      'clocks.why.calendar-days',
      'clocks.why.original',
      'clocks.extension.granted',
      'clocks.why.cap',
      'clocks.why.so-due',
      'clocks.why.setting',
      'clocks.why.setting',
    ]);
  });

  it('says that a start is provisional, and what the due day was before it was known (TL-12)', () => {
    const transmitted: readonly Told[] = [['report-transmitted', '2026-03-02']];
    expect(sentences(transmitted, '2026-03-05', 'D-16')).toContain('clocks.why.provisional');
    const received: readonly Told[] = [...transmitted, ['final-report-received', '2026-03-05']];
    expect(sentences(received, '2026-03-10', 'D-16')).toContain('clocks.why.earlier-provisional');
  });

  it('says that a time is ours where the source states none', () => {
    const told: readonly Told[] = [
      ['draft-shared-with-state', '2025-11-17'],
      ['comments-period-lapsed', '2025-12-17'],
    ];
    expect(sentences(told, '2025-12-18', 'D-10')).toContain('clocks.why.our-time');
  });

  it('gives the last working day where a due day is none (TL-01: a Sunday stays put)', () => {
    const shared: readonly Told[] = [['draft-shared-with-state', '2025-04-25']];
    expect(sentences(shared, '2025-05-01', 'D-08')).toContain('clocks.why.last-working-day');
  });

  it('says that there is no date where the framework states no time', () => {
    const submitted: readonly Told[] = [['final-draft-submitted', '2025-06-03']];
    const said = sentences(submitted, '2025-06-10', 'D-14');
    expect(said).toContain('clocks.why.no-time');
    expect(said).not.toContain('clocks.why.so-due');
  });

  it.each(languages)(
    'has words for every clock of the procedure, started or not, in %s',
    async (language) => {
      const catalogue = await readCatalogue(language);
      const lives = [
        whole,
        [...upToSharing, ['extension-requested', '2025-05-20', { days: 9 }] as const],
        [],
      ];
      const said = lives.flatMap((told) =>
        fileTold(told, '2026-06-01').clocks.flatMap((reading) =>
          whyThisDate(reading, ruleOf(reading.id)).map((sentence) => sentence.id),
        ),
      );
      expect([...new Set(said)].filter((id) => !(id in catalogue))).toEqual([]);
    },
  );
});

const whole: readonly Told[] = [
  ...upToSharing,
  ['state-comments-received', '2025-05-20'],
  ['final-draft-submitted', '2025-06-03'],
  ['report-adopted', '2025-06-20'],
  ['report-transmitted', '2025-06-23'],
  ['final-report-received', '2025-06-24'],
  ['confidentiality-indicated', '2025-07-21', { option: 'CR-1' }],
];

function ruleOf(clockId: string) {
  return ctc2020.clocks.find((clock) => clock.id === clockId);
}

function sentences(told: readonly Told[], asOf: string, clockId: string): readonly string[] {
  const reading = fileTold(told, asOf).clocks.findLast((clock) => clock.id === clockId)!;
  return whyThisDate(reading, ruleOf(clockId)).map((sentence) => sentence.id);
}
