import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
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
  const { container } = await shown(() => <Agenda meeting={meeting} />);
  await screen.findByText('Norvale');
  const hrefs = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual([`/documents/${id}3`, `/decisions/${id}4`]);
  const [paper, decision] = container.querySelectorAll('button');
  expect([paper, decision].map((button) => button?.getAttribute('aria-disabled'))).toEqual(['false', 'true']);
});

it('of those who service no meeting nobody is shown an act', async () => {
  const { container } = await shown(() => <Agenda meeting={{ ...meeting, refused: null, choices: null }} />);
  await screen.findByText('Norvale');
  expect(container.querySelectorAll('button')).toHaveLength(0);
});
