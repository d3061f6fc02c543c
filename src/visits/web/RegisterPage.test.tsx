import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { entryId } from '../../clocks/web/told.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { network, problem, show } from '../../web/show.fixture.tsx';
import type { RegisterRow } from './api.ts';
import { PendingHybridPage } from './PendingHybridPage.tsx';
import { RegisterPage } from './RegisterPage.tsx';

const suspicious: RegisterRow = {
  fileId: entryId(168),
  number: 168,
  training: false,
  stateCode: 'GNQ',
  stateName: 'Equatorial Guinea',
  type: 'focused',
  ordinal: null,
  year: 2020,
  form: 'on-site',
  origin: 'record',
  components: ['physical'],
  startsOn: day('2020-02-04'),
  endsOn: day('2020-02-26'),
  printed: null,
  notes: ['Source prints 4 to 26 February 2020; very probably a misprint of 24.'],
  stage: null,
  nextDue: null,
  strip: [],
};

const totals = {
  visits: 46,
  byYear: [
    { year: 2018, visits: 15 },
    { year: 2019, visits: 16 },
    { year: 2020, visits: 2 },
    { year: 2021, visits: 13 },
  ],
  byType: [{ type: 'follow-up', visits: 25 }],
  byComponent: [
    { component: 'virtual', visits: 13 },
    { component: 'physical', visits: 33 },
  ],
};

const register = { rows: [suspicious], next: null, totals };
const nothing = { rows: [], next: null, totals: { visits: 0, byYear: [], byType: [], byComponent: [] } };

const answering = (visits: unknown) =>
  network(({ path }) => (path === '/visits' ? visits : { rows: [], next: null, total: 0 }));

const page = { path: '/visits', at: '/visits' };

describe('the register of visits', () => {
  it('[A-021] shows totals by year, by type and by component', async () => {
    answering(register);
    const shown = await show(<RegisterPage />, page);
    for (const total of ['2018 15', '2019 16', '2020 2', '2021 13', 'Follow-up 25', 'Virtual component 13']) {
      expect(await shown.findByRole('button', { name: total.replace(' ', ' ') })).toBeTruthy();
    }
    expect(shown.getByText('46')).toBeTruthy();
  });

  it('keeps the dates of visit 168 as printed and shows the note beside them', async () => {
    answering(register);
    const shown = await show(<RegisterPage />, page);
    expect(await shown.findByText('4–26 February 2020')).toBeTruthy();
    await userEvent.click(shown.getByText('1 note'));
    expect(shown.getByText(/very probably a misprint of 24/)).toBeTruthy();
  });

  it('[A-021] keeps what is chosen in the address, and asks the server for it', async () => {
    const asked: string[] = [];
    network(({ path }, at) => {
      if (path !== '/visits') return { rows: [], next: null, total: 0 };
      asked.push(at.search);
      return register;
    });
    const shown = await show(<RegisterPage />, page);
    await userEvent.click(await shown.findByRole('button', { name: 'Virtual component 13' }));
    expect(location.search).toBe('?component=virtual');
    await shown.findByRole('button', { name: 'Virtual component 13', pressed: true });
    expect(asked.at(-1)).toContain('component=virtual');
  });

  it('reads the filters from an address that was sent, and leaves out what makes no sense in it', async () => {
    const asked: string[] = [];
    network(({ path }, at) => {
      if (path !== '/visits') return { rows: [], next: null, total: 0 };
      asked.push(at.search);
      return register;
    });
    const shown = await show(<RegisterPage />, {
      path: '/visits',
      at: '/visits?year=2020&type=nonsense&sort=-starts',
    });
    await shown.findByText('46');
    expect(asked[0]).toContain('year=2020');
    expect(asked[0]).toContain('sort=starts');
    expect(asked[0]).toContain('direction=down');
    expect(asked[0]).not.toContain('nonsense');
  });

  it('says what to do when nothing fits', async () => {
    answering(nothing);
    const shown = await show(<RegisterPage />, page);
    expect(await shown.findByText('No visit fits these filters')).toBeTruthy();
  });

  it('says what went wrong, under which number, and offers to try again', async () => {
    network(({ path }) =>
      path === '/visits'
        ? new Response(
            JSON.stringify({
              type: 'about:blank',
              title: 'Fault',
              status: 500,
              code: 'platform.fault',
              number: 'F-17',
            }),
            { status: 500 },
          )
        : { rows: [], next: null, total: 0 },
    );
    const shown = await show(<RegisterPage />, page);
    const alert = await shown.findByRole('alert');
    expect(alert.textContent).toContain('F-17');
    expect(shown.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('offers the rows shown as a file, with the same filters', async () => {
    answering(register);
    const shown = await show(<RegisterPage />, { path: '/visits', at: '/visits?year=2020' });
    const link = await shown.findByRole('link', { name: 'Download as CSV' });
    expect(link.getAttribute('href')).toBe('/api/v1/visits/export.csv?year=2020&sort=number&direction=down');
  });
});

describe('hybrid visits that are not complete', () => {
  it('[A-029] are listed with the time since the virtual component ended', async () => {
    const waiting = { ...suspicious, form: 'hybrid', virtualEndedOn: '2021-03-26', daysSince: 1500 };
    network(({ path }) => ({ rows: path === '/visits/pending-hybrid' ? [waiting] : [] }));
    const shown = await show(<PendingHybridPage />);
    expect(await shown.findByText('1,500 days')).toBeTruthy();
    expect(shown.getByText('26 March 2021')).toBeTruthy();
  });

  it('[A-029] leave a sentence when there are none', async () => {
    network(() => ({ rows: [] }));
    const shown = await show(<PendingHybridPage />);
    expect(await shown.findByText('No hybrid visit is waiting')).toBeTruthy();
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
      return path === '/hybrid-decisions' ? { rows: [decision] } : { rows: [], today: '2026-03-01' };
    });
    const shown = await show(<PendingHybridPage />);
    expect(await shown.findByText('S/AC.40/2026/NOTE.3')).toBeTruthy();
    expect(shown.getByText(/In force until 31 December 2026/)).toBeTruthy();

    await userEvent.click(shown.getByRole('button', { name: 'Record a decision' }));
    const dialog = within(shown.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Decision of the Committee'), 'NOTE.4');
    await userEvent.type(dialog.getByLabelText('Day of the decision'), '2026-02-02');
    await userEvent.click(dialog.getByRole('button', { name: 'Record a decision' }));
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toMatchObject({ decision: 'NOTE.4', adoptedOn: '2026-02-02' });
  });

  it('are kept from a reader who may not read the register', async () => {
    network(() => problem(403, 'platform.not-permitted', 'forbidden'));
    const shown = await show(<PendingHybridPage />);
    expect(await shown.findByRole('alert')).toBeTruthy();
  });
});
