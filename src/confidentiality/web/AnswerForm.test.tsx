import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { Report } from './api.ts';

// jsdom knows dialogs but cannot open them.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const block = (last: number, number: string | null, words: string) => ({
  ...{ blockId: id(last), type: number ? 'paragraph' : 'footnote', level: null, themeId: null, number },
  ...{ findingId: null, repeats: [], words: { en: words }, standing: {}, withheld: false },
});
const report = {
  ...{
    reportId: id(1),
    fileId: id(2),
    stateCode: 'XAD',
    stateName: 'Velmora',
    training: true,
    hasDraft: false,
  },
  blocks: [
    block(3, '1', `Nothing is kept.[[note:${id(5)}]]`),
    block(4, '2', `As paragraph one says (see [[see:${id(3)}]]).`),
    block(5, null, 'Seen on the site.'),
  ],
} as unknown as Report;
const answer = { option: 'CR-2', on: day('2026-06-01'), marked: [id(3)] } as const;
const given = { reportId: id(1), answer, answerDue: null, refused: null };

describe('the answer on confidentiality', { timeout: 30_000 }, () => {
  it('says each passage with its number, and what it refers to by number too', async () => {
    await shown(() => <AnswerForm report={report} given={given} />);
    expect(await screen.findByLabelText('2. As paragraph one says (see paragraph 1).')).toBeTruthy();
    expect(screen.getByLabelText('1. Nothing is kept.')).toHaveProperty('checked', true);
  });

  it('gives the answer once what follows from it was said and agreed to', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit = {}) => {
      asked.push(typeof init.body === 'string' ? JSON.parse(init.body) : null);
      return Response.json({ reportId: id(1), receiptId: id(9) });
    });
    const { user } = await shown(() => <AnswerForm report={report} given={given} />);
    await user.click(await screen.findByLabelText('Nothing is confidential'));
    await user.click(screen.getByRole('button', { name: 'Give this answer' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/may be given the whole report/)).toBeTruthy();
    expect(asked).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Give this answer' }));
    expect(asked).toMatchObject([{ option: 'CR-1', marked: [] }]);
  });
});
