import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { ProgrammePage } from './ProgrammePage.tsx';

const fileId = '00000000-0000-4000-8000-00000000000a';
const sitting = {
  ...{ sittingId: fileId, kind: 'meeting', on: '2026-04-01', startsAt: '09:00', endsAt: '11:00' },
  ...{ zone: 'Etc/GMT+4', place: 'Main hall', institution: { en: 'Central Bank', fr: 'Banque centrale' } },
  ...{
    counterpart: 'Director',
    visitors: 'Legal expert',
    themes: ['ict'],
    language: 'en',
    interpreted: false,
  },
  ...{ dropped: false, sinceAgreed: true, version: 1 },
};
const programme = {
  ...{ fileId, number: 7, training: true, stateCode: 'XAD', stateName: 'Velmora', version: 5 },
  ...{ startsOn: '2026-04-01', endsOn: '2026-04-05', asOf: '2026-01-15', sittings: [sitting] },
  ...{
    consent: { standing: 'given', since: '2025-12-10' },
    areasWithout: ['prisons'],
    agreedOn: '2026-01-10',
  },
  ...{
    correspondence: 'fr',
    onPaper: false,
    refused: { plan: { code: 'sittings.not-your-act', kind: 'forbidden', values: { role: 'cted' } } },
  },
};
const at = { path: '/visits/:fileId/programme', at: `/visits/${fileId}/programme` };

it('shows a sitting on the clock of its place, in both languages, and what changed since it was agreed', async () => {
  network(() => programme);
  await shown(ProgrammePage, at);
  expect(await screen.findByRole('heading', { name: 'Central Bank' })).toBeTruthy();
  expect(screen.getByText('GMT-4')).toBeTruthy();
  expect(screen.getByText('Banque centrale').getAttribute('lang')).toBe('fr');
  expect(screen.getByText('Changed since it was agreed')).toBeTruthy();
  expect(screen.getByText(/It was changed since then/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Plan a sitting' })).toBeNull();
});

it('lets the State agree to it after one question', async () => {
  const asked = network(({ method }) => (method === 'POST' ? { version: 6 } : programme));
  const { user } = await shown(ProgrammePage, at);
  await user.click(await screen.findByRole('button', { name: 'Agree to the programme' }));
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Agree to the programme' }));
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ on: '2026-01-15', version: 5 });
});

it('is marked as standing still when consent was taken back', async () => {
  network(() => ({ ...programme, consent: { standing: 'withdrawn', since: '2026-01-14' } }));
  await shown(ProgrammePage, at);
  expect(await screen.findByText(/14 January 2026: the programme stands still/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the consent' })).toBeTruthy();
});
