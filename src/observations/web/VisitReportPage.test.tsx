import { describe, expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { VisitReportPage } from './VisitReportPage.tsx';

const fileId = '11111111-2222-4333-8444-555555555555';
const at = { path: '/visits/:fileId/report', at: `/visits/${fileId}/report` };
const refusal = (code: string, kind: string, values = {}) => ({ code, kind, cites: [], values });

describe('the report on a visit', () => {
  it('is begun by whoever may begin it now', async () => {
    network(() => ({ reportId: null, training: true, refused: null }));
    const page = await shown(VisitReportPage, at);
    expect(await page.findByRole('button', { name: 'Begin the draft' })).toBeTruthy();
    expect(page.getByText(/nothing here is about a real State/)).toBeTruthy();
  });

  it.each([
    ['before the visit has ended', refusal('reports.visit-not-ended', 'not-now'), /visit has (not )?ended/i],
    [
      'by whoever does not draft',
      refusal('reports.not-your-act', 'forbidden', { role: 'cted' }),
      /act is not yours/,
    ],
  ])('is not offered to be begun %s, and the page says why', async (_, refused, why) => {
    network(() => ({ reportId: null, training: false, refused }));
    const page = await shown(VisitReportPage, at);
    expect(await page.findByText('There is no report here yet')).toBeTruthy();
    expect(page.getByText(why)).toBeTruthy();
    expect(page.queryByRole('button', { name: 'Begin the draft' })).toBeNull();
  });

  it('is led to where there is one', async () => {
    network(() => ({
      reportId: fileId,
      training: false,
      refused: refusal('reports.begun-already', 'conflict'),
    }));
    const page = await shown(VisitReportPage, at);
    const link = await page.findByRole('link', { name: 'Open the report' });
    expect(link.getAttribute('href')).toBe(`/reports/${fileId}`);
  });
});
