import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { ClockTable } from './ClockTable.tsx';
import { fileTold, upToSharing } from './told.fixture.ts';

// TL-04: the State asked for thirty days more, and the Committee granted them.
const extended = fileTold(
  [
    ...upToSharing,
    ['extension-requested', '2025-05-20', { days: 30, documentGiven: true }],
    ['extension-granted', '2025-05-23', { until: '2025-06-27' as never }],
  ],
  '2025-06-10',
);

describe('the table of clocks', () => {
  it('[V-011] shows paragraph, trigger, duration, due day, days left, reminders and extensions of a clock', async () => {
    const page = await shown(() => (
      <ClockTable readings={extended.clocks} procedureId="ctc-2020" fileName="clocks" />
    ));
    const row = rowOf(await page.findAllByRole('row'), 'Running');

    for (const said of [
      'State’s comments on the draft',
      'S/2020/731 VI.4(d)',
      'Visited State',
      'Draft report shared with the State',
      '28 Apr 2025',
      '30 days',
      '27 June 2025',
      '17 days left',
      '20 Jun 2025',
      'More time was asked for on 20 May 2025 and granted on 23 May 2025, until 27 June 2025.',
    ]) {
      expect(row.textContent).toContain(said);
    }
  });

  it('[V-011] shows the event that ended a clock, and its day', async () => {
    const page = await shown(() => (
      <ClockTable readings={extended.clocks} procedureId="ctc-2020" fileName="clocks" />
    ));
    const row = rowOf(await page.findAllByRole('row'), 'Complete draft report');
    expect(row.textContent).toContain('Draft report shared with the State');
    expect(within(row).getByText('Met')).toBeTruthy();
  });

  it('keeps the due day that a grant replaced as a row of its own', async () => {
    const page = await shown(() => (
      <ClockTable readings={extended.clocks} procedureId="ctc-2020" fileName="clocks" />
    ));
    const row = rowOf(await page.findAllByRole('row'), 'Superseded');
    expect(row.textContent).toContain('28 May 2025');
  });

  it('leaves out the clocks that have not started until they are asked for', async () => {
    const page = await shown(() => (
      <ClockTable readings={extended.clocks} procedureId="ctc-2020" fileName="clocks" />
    ));
    expect(page.queryByText('Not started')).toBeNull();
    await userEvent.click(await page.findByRole('checkbox', { name: /have not started/ }));
    expect(page.getAllByText('Not started').length).toBeGreaterThan(5);
  });
});

function rowOf(rows: readonly HTMLElement[], words: string): HTMLElement {
  return rows.find((row) => row.textContent?.includes(words) && row.textContent.includes('D-0'))!;
}
