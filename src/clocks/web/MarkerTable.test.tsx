import { describe, expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { MarkerTable } from './MarkerTable.tsx';
import { fileTold, type Told, upToSharing } from './told.fixture.ts';

const silent: readonly Told[] = [
  ['visit-ended', '2025-10-03'],
  ['draft-shared-with-state', '2025-11-17'],
  ['comments-period-lapsed', '2025-12-17'],
  ['formal-letter-sent', '2025-12-18'],
  ['final-notice-lapsed', '2026-01-01'],
  ['final-draft-submitted', '2026-01-02'],
];

describe('the markers of the annex', () => {
  it('[V-012] stand in five rows beside the actual dates', async () => {
    const file = fileTold(upToSharing, '2025-05-10');
    const page = await shown(() => <MarkerTable readings={file.clocks} procedureId="ctc-2020" />);
    const rows = (await page.findAllByRole('row')).slice(1).map((row) => row.textContent);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('28 March 2025');
    expect(rows[0]).toContain('27 Mar 2025');
    expect(rows[2]).toContain('two and a half months');
    expect(rows[2]).toContain('28 May 2025');
  });

  it.each([
    [
      'late draft',
      [
        ['visit-ended', '2026-01-30'],
        ['draft-shared-with-state', '2026-04-03'],
        ['state-comments-received', '2026-04-30'],
      ],
      'The draft was shared late',
    ],
    ['silent State', silent, 'The State stayed silent'],
    [
      'extension',
      [
        ...upToSharing,
        ['extension-requested', '2025-05-20', { days: 30 }],
        ['extension-granted', '2025-05-23', { until: '2025-06-27' as never }],
        ['state-comments-received', '2025-06-25'],
      ],
      'The time to comment was extended',
    ],
  ] as const)('[V-012] say in words why one was passed: %s', async (_, told, said) => {
    const file = fileTold(told as readonly Told[], '2026-06-01');
    const page = await shown(() => <MarkerTable readings={file.clocks} procedureId="ctc-2020" />);
    await page.findAllByRole('row');
    expect(page.getAllByText(said).length).toBeGreaterThan(0);
  });
});
