import { describe, expect, it } from 'vitest';
import { fileId, journalLine, visitFile } from '../../tools/test/worlds/visit-file.ts';
import { upToSharing } from '../clocks/web/told.fixture.ts';
import { shown } from '../ui/page.fixture.tsx';
import { VisitPage } from '../visits/web/VisitPage.tsx';
import { network, problem } from '../web/network.fixture.ts';
import { visitSections } from './visit-sections.tsx';

const file = visitFile(upToSharing, { asOf: '2025-05-10' });
const journal = { rows: [journalLine('draft-shared-with-state', '2025-04-28')], next: null };
const at = { path: '/visits/:fileId', at: `/visits/${fileId}` };

/** What the page was given to show of this visit. */
const Noticed = ({ fileId: of }: { readonly fileId: string }) => <p>what time brought in {of}</p>;

const answering = (visit: unknown) =>
  network(({ path }) => {
    if (path === '/grants') return { rows: [] };
    return path.endsWith('/journal') ? journal : visit;
  });

describe('a visit file', () => {
  it('says first what is due, from whom, why, until when, and what follows otherwise', async () => {
    answering(file);
    const page = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, at);
    expect((await page.findByText('Visit 182: Aurelia')).tagName).toBe('H1');
    expect(page.container.querySelector('h2')?.textContent).toBe('What is due');
    const due = page.getByLabelText('What is due', { selector: 'ol' });
    expect(due.textContent).toContain('28 May 2025');
    expect(due.textContent).toContain('18 days left');
    expect(due.textContent).toContain('From: Visited State.');
    expect(due.textContent).toContain('Because “Draft report shared with the State” was on 28 April 2025.');
    expect(due.textContent).toContain('gets a formal letter and two more weeks');
  });

  it('puts the act that ends what is due beside it', async () => {
    answering(file);
    const page = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, at);
    const due = await page.findByLabelText('What is due', { selector: 'ol' });
    expect(due.textContent).toContain('State’s comments received');
  });

  it('shows what it was given of this visit, and not when it is read for a past day', async () => {
    answering(file);
    const page = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, at);
    expect(await page.findByText(`what time brought in ${fileId}`)).toBeTruthy();
    page.unmount();
    answering(visitFile(upToSharing, { asOf: '2025-04-01', more: { view: 'known' } }));
    const past = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, {
      ...at,
      at: `${at.at}?on=2025-04-01&view=known`,
    });
    expect(await past.findByText(/as it was known on 1 April 2025/)).toBeTruthy();
    expect(past.queryByText(`what time brought in ${fileId}`)).toBeNull();
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
    const page = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, at);
    expect(await page.findByText('2020 年 2 月 4 日至 26 日')).toBeTruthy();
    expect(page.getByText('SUSPICIOUS DATE.')).toBeTruthy();
    expect(page.queryByText('Record an event')).toBeNull();
  });

  it('takes no acts when it is read for a past day', async () => {
    const asked: string[] = [];
    network(({ path }, address) => {
      if (path.endsWith('/journal')) return journal;
      asked.push(address.search);
      return visitFile(upToSharing, { asOf: '2025-04-01', more: { view: 'known' } });
    });
    const page = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, {
      ...at,
      at: `${at.at}?on=2025-04-01&view=known`,
    });
    expect(await page.findByText(/as it was known on 1 April 2025/)).toBeTruthy();
    expect(asked).toEqual(['?on=2025-04-01&view=known']);
    expect(page.queryByText('Record an event')).toBeNull();
  });

  it('says that there is no such visit for one that does not exist or may not be known', async () => {
    network(() => problem(404, 'visits.not-found', 'not-found'));
    const page = await shown(() => <VisitPage {...visitSections} Noticed={Noticed} />, at);
    expect(await page.findByText('There is no such visit, or none that you may see.')).toBeTruthy();
  });
});
