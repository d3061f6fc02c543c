import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { entryId } from '../../clocks/web/told.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network, problem } from '../../web/network.fixture.ts';
import { PendingHybridPage } from './PendingHybridPage.tsx';

const visit = {
  fileId: entryId(168),
  number: 168,
  stateName: 'Equatorial Guinea',
  type: 'focused',
  ordinal: null,
  form: 'hybrid',
  virtualEndedOn: '2021-03-26',
  daysSince: 1500,
};

describe('hybrid visits that are not complete', () => {
  it('[A-029] are listed with the time since the virtual component ended', async () => {
    network(({ path }) => ({ rows: path === '/visits/pending-hybrid' ? [visit] : [] }));
    const page = await shown(() => (
      <PendingHybridPage today={day('2026-03-01')} Type={({ visit: { type } }) => type} />
    ));
    expect(await page.findByText('1,500 days')).toBeTruthy();
    expect(page.getByText('26 March 2021')).toBeTruthy();
  });

  it('[A-029] leave a sentence when there are none', async () => {
    network(() => ({ rows: [] }));
    const page = await shown(() => (
      <PendingHybridPage today={day('2026-03-01')} Type={({ visit: { type } }) => type} />
    ));
    expect(await page.findByText('No hybrid visit is waiting')).toBeTruthy();
  });

  it('stand beside the decisions that allow the form, and one can be recorded', async () => {
    const decision = {
      decisionId: entryId(1),
      decision: 'S/AC.40/2026/NOTE.3',
      scope: 'standing',
      fileId: null,
      adoptedOn: '2026-01-12',
      endsOn: '2026-12-31',
    };
    const asked = network(({ path, method }) => {
      if (method === 'POST') return { decisionId: entryId(2) };
      return path === '/hybrid-decisions' ? { rows: [decision] } : { rows: [] };
    });
    const page = await shown(() => (
      <PendingHybridPage today={day('2026-03-01')} Type={({ visit: { type } }) => type} />
    ));
    expect(await page.findByText('S/AC.40/2026/NOTE.3')).toBeTruthy();
    expect(page.getByText(/In force until 31 December 2026/)).toBeTruthy();

    await userEvent.click(page.getByRole('button', { name: 'Record a decision' }));
    const dialog = within(page.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Decision of the Committee'), 'NOTE.4');
    await userEvent.type(dialog.getByLabelText('Day of the decision'), '2026-02-02');
    await userEvent.click(dialog.getByRole('button', { name: 'Record a decision' }));
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toMatchObject({ decision: 'NOTE.4', adoptedOn: '2026-02-02' });
  });

  it('are kept from a reader who may not read the register', async () => {
    network(() => problem(403, 'platform.not-permitted', 'forbidden'));
    const page = await shown(() => (
      <PendingHybridPage today={day('2026-03-01')} Type={({ visit: { type } }) => type} />
    ));
    expect(await page.findByRole('alert')).toBeTruthy();
  });
});
