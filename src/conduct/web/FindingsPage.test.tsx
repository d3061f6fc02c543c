import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { FindingsPage } from './FindingsPage.tsx';

const fileId = '00000000-0000-4000-8000-00000000000a';
const [findingId, noteId] = ['00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000c'];
const finding = {
  ...{ findingId, noteId, answerId: null, themeId: 'ict', subtopicId: null, kind: 'shortfall' },
  ...{
    words: { fr: 'Rien n’est conservé.' },
    sources: ['government-exchange'],
    agreed: 'open',
    stateWords: null,
  },
  ...{ settledOn: null, on: '2026-01-14', isOwn: true, version: 1 },
};
const file = {
  ...{ fileId, number: 7, training: true, stateCode: 'XAD', stateName: 'Velmora', version: 5, consent: null },
  ...{
    startsOn: '2026-01-12',
    endsOn: '2026-01-15',
    asOf: '2026-01-15',
    sittings: [],
    notes: [],
    answers: [],
  },
  ...{ findings: [finding], startedOn: '2026-01-12', closedOn: null, endedOn: null, due: [], refused: {} },
};
const forbidden = { code: 'sittings.not-your-act', kind: 'forbidden', values: { role: 'visiting-expert' } };
const at = { path: '/visits/:fileId/findings', at: `/visits/${fileId}/findings` };

it('marks a finding with its language, and leads to its thread', async () => {
  network(() => file);
  await shown(FindingsPage, at);
  expect((await screen.findByText('Rien n’est conservé.')).getAttribute('lang')).toBe('fr');
  expect(screen.getByText('French')).toBeTruthy();
  const thread = screen.getByRole('link', { name: 'What comes before and after' });
  expect(thread.getAttribute('href')).toBe(`/chain/finding/${findingId}`);
});

it('shows a reader who takes no part in the delegation the findings and nothing else', async () => {
  network(() => ({ ...file, refused: { write: forbidden, find: forbidden } }));
  await shown(FindingsPage, at);
  await screen.findByText('Rien n’est conservé.');
  for (const name of ['Change the finding', 'Record the closing meeting', 'Write my note'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

it('shows what is due from the end of the visit right there', async () => {
  const due = [{ clock: 'D-06', due: '2026-01-29', obliged: 'cted' }];
  network(() => ({ ...file, closedOn: '2026-01-15', endedOn: '2026-01-15', due }));
  await shown(FindingsPage, at);
  expect(await screen.findByText('What is due from the end of the visit')).toBeTruthy();
  expect(screen.getByText('29 January 2026')).toBeTruthy();
});

it('says of each finding what became of it in the closing meeting, with the words of the State', async () => {
  const asked = network(({ method }) => (method === 'POST' ? { version: 6 } : file));
  const { user } = await shown(FindingsPage, at);
  await user.click(await screen.findByRole('button', { name: 'Record the closing meeting' }));
  const form = within(screen.getByRole('dialog'));
  await user.selectOptions(form.getByLabelText('What the State said'), 'not-agreed');
  await user.click(form.getByLabelText('Words of the State'));
  await user.paste('It is kept.');
  await user.click(form.getByRole('button', { name: 'Record the closing meeting' }));
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    ...{ on: '2026-01-15', version: 5 },
    results: [{ findingId, result: 'not-agreed', stateWords: { en: 'It is kept.' } }],
  });
});
