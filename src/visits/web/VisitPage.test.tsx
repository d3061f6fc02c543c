import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fileId, journalLine, upToSharing, visitFile } from './file.fixture.ts';
import { network, problem, show } from './show.fixture.tsx';
import { VisitPage } from './VisitPage.tsx';

const file = visitFile(upToSharing, { asOf: '2025-05-10' });
const journal = { rows: [journalLine('draft-shared-with-state', '2025-04-28')], next: null };
const at = { path: '/visits/:fileId', at: `/visits/${fileId}` };

const answering = (visit: unknown) => network(({ path }) => (path.endsWith('/journal') ? journal : visit));

describe('a visit file', () => {
  it('says first what is due, from whom, why, until when, and what follows otherwise', async () => {
    answering(file);
    const page = await show(<VisitPage />, at);
    expect(await page.findByRole('heading', { level: 1, name: 'Visit 182: Aurelia' })).toBeTruthy();
    const first = page.getAllByRole('heading', { level: 2 })[0]!;
    expect(first.textContent).toBe('What is due');
    const due = page.getByRole('list', { name: 'What is due' });
    expect(due.textContent).toContain('28 May 2025');
    expect(due.textContent).toContain('18 days left');
    expect(due.textContent).toContain('From: Visited State.');
    expect(due.textContent).toContain('Because “Draft report shared with the State” was on 28 April 2025.');
    expect(due.textContent).toContain('gets a formal letter and two more weeks');
  });

  it('puts the act that ends what is due beside it', async () => {
    answering(file);
    const page = await show(<VisitPage />, at);
    const due = await page.findByRole('list', { name: 'What is due' });
    expect(due.textContent).toContain('State’s comments received');
  });

  it('shows a visit of the printed record without clocks, acts or a journal', async () => {
    const printed = {
      source: 'S/2022/529',
      language: 'zh',
      state: '赤道几内亚',
      type: '重点访问',
      ordinal: null,
      dates: '2020 年 2 月 4 日至 26 日',
    } as const;
    answering(
      visitFile([], { asOf: '2025-05-10', more: { origin: 'record', printed, notes: ['SUSPICIOUS DATE.'] } }),
    );
    const page = await show(<VisitPage />, at);
    expect(await page.findByText('2020 年 2 月 4 日至 26 日')).toBeTruthy();
    expect(page.getByText('SUSPICIOUS DATE.')).toBeTruthy();
    expect(page.queryByRole('heading', { name: 'Record an event' })).toBeNull();
  });

  it('is read for a past day through the address, and takes no acts there', async () => {
    const asked: string[] = [];
    network(({ path }, address) => {
      if (path.endsWith('/journal')) return journal;
      asked.push(address.search);
      return address.search === ''
        ? file
        : visitFile(upToSharing, { asOf: '2025-04-01', more: { view: 'known' } });
    });
    const page = await show(<VisitPage />, at);
    await userEvent.click(await page.findByText('Read the file on a past day'));
    await userEvent.type(page.getByLabelText('Day'), '2025-04-01');
    await userEvent.click(page.getByLabelText('As it was known then, without them'));
    await userEvent.click(page.getByRole('button', { name: 'Read it' }));

    expect(await page.findByText(/as it was known on 1 April 2025/)).toBeTruthy();
    expect(location.search).toBe('?on=2025-04-01&view=known');
    expect(asked.at(-1)).toBe('?on=2025-04-01&view=known');
    expect(page.queryByRole('heading', { name: 'Record an event' })).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Back to today' }));
    expect(location.search).toBe('');
  });

  it('says that there is no such visit for one that does not exist or may not be known', async () => {
    network(() => problem(404, 'visits.not-found', 'not-found'));
    const page = await show(<VisitPage />, at);
    expect(await page.findByText('There is no such visit, or none that you may see.')).toBeTruthy();
  });
});
