import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { entryId } from '../clocks/web/told.fixture.ts';
import { day } from '../procedure/calendar.ts';
import type { RegisterRow } from '../register/web/api.ts';
import { shown } from '../ui/page.fixture.tsx';
import { network } from '../web/network.fixture.ts';
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

/** What everything but the register answers: nobody is signed in, and there is nothing to choose from. */
const elsewhere = { rows: [], next: null, total: 0, person: null, mayChoose: true, today: '2026-03-01' };

const answering = (visits: unknown) => network(({ path }) => (path === '/visits' ? visits : elsewhere));

const home = { path: '/visits', at: '/visits' };

describe('the register of visits', () => {
  it('[A-021] shows totals by year, by type and by component', async () => {
    answering(register);
    const page = await shown(() => <RegisterPage />, home);
    for (const total of ['2018 15', '2019 16', '2020 2', '2021 13', 'Follow-up 25', 'Virtual component 13']) {
      expect(await page.findByRole('button', { name: total.replace(' ', ' ') })).toBeTruthy();
    }
    expect(page.getByText('46')).toBeTruthy();
  });

  it('keeps the dates of visit 168 as printed and shows the note beside them', async () => {
    answering(register);
    const page = await shown(() => <RegisterPage />, home);
    expect(await page.findByText('4–26 February 2020')).toBeTruthy();
    await userEvent.click(page.getByText('1 note'));
    expect(page.getByText(/very probably a misprint of 24/)).toBeTruthy();
  });

  it('[A-021] keeps what is chosen in the address, and asks the server for it', async () => {
    const asked: string[] = [];
    network(({ path }, at) => {
      if (path !== '/visits') return elsewhere;
      asked.push(at.search);
      return register;
    });
    const page = await shown(() => <RegisterPage />, home);
    await userEvent.click(await page.findByRole('button', { name: 'Virtual component 13' }));
    expect(location.search).toBe('?component=virtual');
    await page.findByRole('button', { name: 'Virtual component 13', pressed: true });
    expect(asked.at(-1)).toContain('component=virtual');
  });

  it('reads the filters from an address that was sent, and leaves out what makes no sense in it', async () => {
    const asked: string[] = [];
    network(({ path }, at) => {
      if (path !== '/visits') return elsewhere;
      asked.push(at.search);
      return register;
    });
    const page = await shown(() => <RegisterPage />, {
      path: '/visits',
      at: '/visits?year=2020&type=nonsense&sort=-starts',
    });
    await page.findByText('46');
    expect(asked[0]).toContain('year=2020');
    expect(asked[0]).toContain('sort=starts');
    expect(asked[0]).toContain('direction=down');
    expect(asked[0]).not.toContain('nonsense');
  });

  it('says what to do when nothing fits', async () => {
    answering(nothing);
    const page = await shown(() => <RegisterPage />, home);
    expect(await page.findByText('No visit fits these filters')).toBeTruthy();
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
        : elsewhere,
    );
    const page = await shown(() => <RegisterPage />, home);
    const alert = await page.findByRole('alert');
    expect(alert.textContent).toContain('F-17');
    expect(page.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('offers the rows shown as a file, with the same filters', async () => {
    answering(register);
    const page = await shown(() => <RegisterPage />, { path: '/visits', at: '/visits?year=2020' });
    const link = await page.findByRole('link', { name: 'Download as CSV' });
    expect(link.getAttribute('href')).toBe('/api/v1/visits/export.csv?year=2020&sort=number&direction=down');
  });
});
