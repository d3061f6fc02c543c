import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fileTold, upToSharing } from '../../clocks/web/told.fixture.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { ClockStrip } from './ClockStrip.tsx';
import { TinyStrip } from './TinyStrip.tsx';

const file = fileTold(upToSharing, '2025-05-10');
const strip = () => (
  <ClockStrip readings={file.clocks} asOf={file.asOf} procedureId={file.procedure} fileName="clocks" />
);

describe('the clock strip on the page', () => {
  it('says in a sentence what it shows', async () => {
    const page = await shown(strip);
    const picture = await page.findByRole('img');
    expect(picture.getAttribute('aria-label')).toBe(
      '8 clocks have started; on 10 May 2025, 4 run and 2 are overdue. Next due: State’s comments on the draft, 28 May 2025.',
    );
  });

  it('tells the rule of the clock that has the focus, and the whole sum when it is pressed', async () => {
    const page = await shown(strip);
    const clock = await page.findByRole('button', { name: /^D-08, State’s comments on the draft/ });
    clock.focus();
    expect(
      await page.findByText(
        'D-08 State’s comments on the draft: due 28 May 2025 (Running). Started by “Draft report shared with the State” on 28 April 2025. S/2020/731 V(m)',
      ),
    ).toBeTruthy();
    await userEvent.click(clock);
    const dialog = page.getByRole('dialog');
    expect(dialog.textContent).toContain('30 calendar days are counted from there');
    expect(dialog.textContent).toContain('So the last day is 28 May 2025');
    expect(dialog.textContent).toContain('A-13');
  });

  it('has something to press for each clock that has started and for each marker', async () => {
    const page = await shown(strip);
    await page.findByRole('img');
    const started = file.clocks.filter((clock) => clock.from !== null && clock.due !== undefined);
    const named = page.getAllByRole('button', { name: /Why this date\?$/ });
    expect(named).toHaveLength(started.filter(({ outcome }) => outcome !== 'superseded').length);
  });

  it('is drawn from right to left in Arabic', async () => {
    const left = await shown(strip);
    const xs = async (page: typeof left) =>
      Number((await page.findByRole('img')).querySelector('.strip-today line')?.getAttribute('x1'));
    const before = await xs(left);
    left.unmount();
    const after = await xs(await shown(strip, { language: 'ar' }));
    expect(after).toBeCloseTo(984 - before, 0);
  });

  it('draws nothing while no clock has started', async () => {
    const none = fileTold([['visit-approved', '2025-01-10']], '2025-01-11');
    const page = await shown(() => (
      <ClockStrip readings={none.clocks} asOf={none.asOf} procedureId={none.procedure} fileName="clocks" />
    ));
    expect(page.queryByRole('img')).toBeNull();
  });

  it('is a small picture with the same sentence in lists', async () => {
    const page = await shown(() => <TinyStrip clocks={file.clocks} today={file.asOf} />);
    expect((await page.findByRole('img')).getAttribute('aria-label')).toContain('Next due');
  });
});
