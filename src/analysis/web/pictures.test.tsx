import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { Tiles } from './Tiles.tsx';

const screen = (narrow: boolean) => () => ({
  ...{ matches: narrow, addEventListener: () => undefined, removeEventListener: () => undefined },
});
beforeEach(() => vi.stubGlobal('matchMedia', screen(false)));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const rated = (stateCode: string, stateName: string) => ({
  ...{ stateCode, stateName, cycle: 1, submittedOn: day('2026-01-01'), mean: 2.5, themes: [] },
});
const rows = [rated('XAW', 'Umbrel'), rated('XAA', 'The Islands of a Long Name'), rated('XAB', 'Quelmar')];
const tops = (of: ParentNode) =>
  new Set([...of.querySelectorAll('rect')].map((one) => one.getAttribute('y')));

it('tiles say the name of each State and never its code, a long one whole in the table', async () => {
  const { findByRole, getByRole } = await shown(() => <Tiles rows={rows} />);
  const drawn = (await findByRole('img')).textContent;
  expect(drawn).toContain('Umbrel');
  expect(drawn).not.toContain('XAW');
  expect(getByRole('rowheader', { name: 'The Islands of a Long Name', hidden: true })).toBeTruthy();
});

it('tiles stand in as many columns as a narrow screen holds', async () => {
  const four = [...rows, rated('XAC', 'Kestria')];
  const wide = await shown(() => <Tiles rows={four} />);
  expect(tops(await wide.findByRole('img')).size).toBe(1);
  cleanup();
  vi.stubGlobal('matchMedia', screen(true));
  const narrow = await shown(() => <Tiles rows={four} />);
  expect(tops(await narrow.findByRole('img')).size).toBe(2);
});

it('the bars of a flow are parts of the width, from the right in Arabic', async () => {
  const flow = {
    ...{ stateCode: 'XAW', stateName: 'Umbrel' },
    stages: [
      { stage: 'answer' as const, count: 4, ledOn: 1 },
      { stage: 'finding' as const, count: 2, ledOn: 0 },
    ],
  };
  const barsIn = async (language: 'en' | 'ar') => {
    const { findByRole } = await shown(() => <FlowPicture flow={flow} />, { language });
    const bars = [...(await findByRole('img')).querySelectorAll('rect')];
    cleanup();
    return bars.map((bar) => [bar.getAttribute('x'), bar.getAttribute('width')]);
  };
  const english = [
    ['0%', '100%'],
    ['0%', '25%'],
    ['0%', '50%'],
    ['0%', '0%'],
  ];
  expect(await barsIn('en')).toEqual(english);
  expect(await barsIn('ar')).toEqual(
    english.map(([, width = '']) => [`${100 - Number.parseInt(width, 10)}%`, width]),
  );
});
