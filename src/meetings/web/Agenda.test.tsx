import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../web/page.fixture.tsx';
import { Agenda } from './Agenda.tsx';
import type { Meeting } from './api.ts';

const id = '00000000-0000-4000-8000-000000000d0';
const said = (text: string) => ({ text, language: 'en' }) as const;

const meeting: Meeting = {
  ...{ meetingId: `${id}1`, origin: 'house', training: true, number: 31, format: 'closed-meeting' },
  ...{ isOpen: false, status: 'held', on: day('2026-03-02'), month: null, title: said('A meeting') },
  ...{ conveners: ['ctc'], virtual: false, version: 2, follows: null, admitted: [], notes: [] },
  agenda: [
    {
      ...{ agendaItemId: `${id}2`, position: 1, title: said('Report'), stateCode: 'XAA' },
      stateName: 'Norvale',
      papers: [{ documentId: `${id}3`, number: 'NOTE 1', title: said('A note'), putOn: day('2026-02-20') }],
      decisions: [{ decisionId: `${id}4`, kind: 'report-adopted', title: said('Adoption') }],
    },
  ],
  refused: {
    settle: null,
    putPaper: null,
    putDecision: { code: 'meetings.not-held-yet', kind: 'not-now' },
  },
  choices: { papers: [], decisions: [] },
};

it('an item has its papers and what was decided, and says what cannot be put under it now', async () => {
  await shown(() => <Agenda meeting={meeting} />);
  const item = within(await screen.findByRole('article'));
  expect(item.getByRole('link', { name: /A note/ }).getAttribute('href')).toBe(`/documents/${id}3`);
  expect(item.getByRole('link', { name: /Adoption/ }).getAttribute('href')).toBe(`/decisions/${id}4`);
  expect(item.getByText('Norvale')).toBeTruthy();
  const put = item.getByRole('button', { name: 'Put what was decided' });
  expect(put.getAttribute('aria-disabled')).toBe('true');
});

it('of those who service no meeting nobody is shown an act', async () => {
  await shown(() => <Agenda meeting={{ ...meeting, refused: null, choices: null }} />);
  await screen.findByRole('article');
  expect(screen.queryAllByRole('button')).toEqual([]);
});
