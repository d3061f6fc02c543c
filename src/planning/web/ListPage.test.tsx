import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { ListPage } from './ListPage.tsx';

// One list as CTED prepares it: what is pressed, and what is only done after being asked.

const listId = '11111111-0000-4000-8000-000000000001';

const score = {
  priority: 0.6338,
  need: 0.6667,
  low: 0.4125,
  high: 0.8333,
  demand: 0.5,
  coverage: 0.75,
  needThird: 'high',
  demandThird: 'medium',
  missing: [],
} as const;

const entry = {
  proposedVisitId: '11111111-0000-4000-8000-000000000002',
  stateCode: 'XAA',
  stateName: 'Northland',
  type: 'comprehensive',
  proposedOn: '2026-01-12',
  adoptedOn: null,
  fileId: null,
  weighed: { rank: 1, score, factors: [], reasons: null },
  refused: { argue: null, judge: { trends: null, emerging: null, events: null }, openFile: null },
};

const list = {
  listId,
  year: 2027,
  training: true,
  status: 'draft',
  openedOn: '2026-01-10',
  submittedOn: null,
  adoptedOn: null,
  announcedOn: null,
  decisionId: null,
  demandShare: 0.3,
  lotSeed: 'a1b2c3d4',
  version: 4,
  leastCoverage: 0.5,
  ranked: [entry],
  unranked: [],
  refused: { propose: null, submit: null, adopt: null, announce: null },
};

const page = () => shown(ListPage, { at: `/planning/${listId}`, path: '/planning/:listId' });

it('submits and announces a list only after saying what follows', async () => {
  const asked = network(({ method }) => (method === 'GET' ? list : { version: 5 }));
  const { user } = await page();
  for (const [name, follows, path] of [
    ['Submit to the Committee', /cannot be taken back here/, 'submission'],
    ['Tell the States on it', /is told now that it is on it/, 'announcement'],
  ] as const) {
    await user.click(await screen.findByRole('button', { name }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toMatch(follows);
    expect(asked.filter(({ method }) => method === 'POST').some((one) => one.path.endsWith(path))).toBe(
      false,
    );
    await user.click(within(dialog).getByRole('button', { name }));
    expect(asked.find((one) => one.path.endsWith(path))).toMatchObject({ body: { version: 4 } });
    expect(screen.queryByRole('dialog')).toBeNull();
  }
});

it('reads a score with two digits, and keeps the others for whoever asks', async () => {
  network(() => list);
  await page();
  const priority = await screen.findByText('0.63');
  expect(priority.getAttribute('title')).toBe('0.6338');
  expect(
    screen.getByText(/The need is 0\.67 by what is known, and lies between 0\.41 and 0\.83/),
  ).toBeTruthy();
});

it('says so where nothing is missing, instead of an interval of one point', async () => {
  const known = { ...entry, weighed: { ...entry.weighed, score: { ...score, low: 0.6667, high: 0.6667 } } };
  network(() => ({ ...list, ranked: [known] }));
  await page();
  expect(await screen.findByText('The need is 0.67; nothing is missing.')).toBeTruthy();
});

it('says what the seed of the lot is for where it is shown', async () => {
  network(() => list);
  await page();
  const box = (await screen.findByText('Seed of the lot')).closest('details');
  expect(box?.textContent).toContain('finds the same order');
  expect(box?.textContent).toContain('a1b2c3d4');
});
