import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { ReportsPage } from './ReportsPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const report = (last: number, stateCode: string, stage: string) => ({
  ...{ reportId: id(last), fileId: id(last + 10), stateCode, stateName: stateCode, training: true, stage },
  ...{ title: { en: `Report on ${stateCode}` }, originalLanguage: 'en', version: 'SV-08' },
});
const rows = [report(1, 'XAA', 'drafting'), report(2, 'XAB', 'adopted')];

describe('the list of reports', { timeout: 30_000 }, () => {
  it('shows what the filters of its address leave, of all there are', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ rows }));
    await shown(ReportsPage, { at: '/reports?stage=adopted' });
    expect(await screen.findByRole('link', { name: 'Report on XAB' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Report on XAA' })).toBeNull();
  });

  it('says that the filters leave none, and not that there is none', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ rows }));
    await shown(ReportsPage, { at: '/reports?state=XAA&stage=adopted' });
    expect(await screen.findByText('No report fits the filters')).toBeTruthy();
    expect(screen.queryByText('There is no report to read')).toBeNull();
  });
});
