import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { ConsentPage } from './ConsentPage.tsx';

const fileId = '00000000-0000-4000-8000-00000000000a';
const consent = {
  ...{ fileId, number: 7, training: true, stateCode: 'XAD', stateName: 'Velmora', version: 5 },
  ...{ startsOn: '2026-04-01', endsOn: '2026-04-05', asOf: '2026-01-15', askedOn: '2025-12-01' },
  ...{ consent: { standing: 'given', since: '2025-12-10' }, lines: [], onPaper: false },
  refused: { given: { code: 'procedure.answered-already', kind: 'conflict', cite: ['S/2020/731 II.5'] } },
};
const entered = {
  ...{ entryId: fileId, version: 6, stageOfFile: { stage: 'ST-03', open: [], passed: [] }, changes: [] },
  receipt: { entryId: fileId, hash: 'a'.repeat(64), receiptId: fileId },
};
const at = { path: '/visits/:fileId/consent', at: `/visits/${fileId}/consent` };

it('takes consent back in two steps, with what follows said before each, and gives the receipt', async () => {
  const asked = network(({ method, path }) => {
    if (path === '/documents') return { rows: [], next: null };
    return method === 'POST' ? entered : consent;
  });
  const { user } = await shown(ConsentPage, at);
  const button = await screen.findByRole('button', { name: 'Take consent back' });
  expect(screen.getByText(/Preparation stops at once/)).toBeTruthy();
  await user.click(button);
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(/the Committee is told/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Take consent back' }));
  const receipt = await screen.findByRole('link', { name: 'Open the receipt' });
  expect(receipt.getAttribute('href')).toBe(`/documents/receipts/${fileId}`);
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    ...{ answer: 'declined', on: '2026-01-15', version: 5 },
  });
});

it('says why an answer cannot be given, and sends nothing', async () => {
  const asked = network(({ path }) => (path === '/documents' ? { rows: [], next: null } : consent));
  const { user } = await shown(ConsentPage, at);
  await user.click(await screen.findByRole('button', { name: 'Give consent' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
});

it('asks whoever enters an answer for the State for its letter', async () => {
  network(({ path }) => (path === '/documents' ? { rows: [], next: null } : { ...consent, onPaper: true }));
  const { user } = await shown(ConsentPage, at);
  await user.click(await screen.findByRole('button', { name: 'Take consent back' }));
  expect(screen.getByLabelText<HTMLSelectElement>('Letter of the State').required).toBe(true);
});
