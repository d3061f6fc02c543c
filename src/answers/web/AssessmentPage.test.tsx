import { describe, expect, it } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { AssessmentPage } from './AssessmentPage.tsx';
import type { Assessment, Question } from './api.ts';

const assessmentId = '00000000-0000-4000-8000-0000000000a1';
const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;

const question = (at: number, given: Partial<Question>): Question => ({
  ...{ questionId: id(at), provisionId: id(9), symbol: 'S/RES/1373 (2001)', paragraph: '1 (c)' },
  ...{ themeId: at < 3 ? 'financing-of-terrorism' : 'prisons', subtopicId: 'asset-freezing' },
  ...{ answerType: 'rating', wording: `Question ${at}?`, evidence: 'Orders.', isReworded: false },
  ...{ answer: null, previous: null, change: null, shortfall: null },
  ...given,
});
const answer: NonNullable<Question['answer']> = {
  ...{ answerId: id(5), version: 2, rating: 3, quantity: null, words: { en: 'It was seen at work.' } },
  ...{ savedOn: day('2026-09-01'), savedAt: '2026-09-01T15:00:00.000Z' },
  sources: [{ documentId: null, reference: 'A public report', on: day('2026-08-01') }],
  causes: [
    { kind: 'reply', recordId: id(6), words: { en: 'Orders go the same day' }, onDay: null, place: null },
  ],
  comments: [{ commentId: id(7), words: { fr: 'Une loi suit.' }, givenOn: day('2026-09-02') }],
  earlier: [],
};

const assessment: Assessment = {
  ...{ assessmentId, stateCode: 'XAA', stateName: 'Norvale', cycle: 2, status: 'running', edition: 2 },
  ...{
    asked: 3,
    answered: 1,
    begunOn: day('2026-09-01'),
    sharedOn: null,
    submittedOn: null,
    adoptedOn: null,
  },
  ...{ version: 1, training: true, previousId: id(8) },
  themes: [
    { themeId: 'financing-of-terrorism', asked: 2, rated: 1, mean: 3, meanBefore: 1 },
    { themeId: 'prisons', asked: 1, rated: 0, mean: null, meanBefore: null },
  ],
  questions: [
    question(1, {
      answer,
      previous: {
        ...{ answerId: id(2), cycle: 1, rating: 1, quantity: null, words: { en: 'Little was seen.' } },
        wording: 'Question 1?',
      },
      ...{ change: 'progress', shortfall: 1 },
    }),
    question(2, {}),
    question(3, {}),
  ],
  refused: {
    comment: { code: 'assessment.not-your-act', kind: 'forbidden', values: { role: 'visited-state' } },
  },
};

const page = (of: Assessment, search = '') => {
  network(() => of);
  return shown(AssessmentPage, {
    path: '/assessments/:assessmentId',
    at: `/assessments/${assessmentId}${search}`,
  });
};

// Reading all the words for the first time takes long on a machine with other work.
describe('the page of an assessment', { timeout: 30_000 }, () => {
  it('says of a theme where nothing was rated that it is not rated, and draws no bar of nought', async () => {
    const view = await page(assessment);
    await view.findByText('Question 1?');
    const rows = [...view.container.querySelectorAll('.theme-bars tr')];
    const row = rows.find(({ textContent }) => textContent?.includes('Prisons'));
    expect(row?.textContent).toContain('Not rated');
    expect(row?.querySelector('.theme-bar')).toBeNull();
  });

  it('shows the rating before and now in words, why it changed, and what is still missing', async () => {
    const view = await page(assessment);
    const card = (await view.findByText('Question 1?')).closest('article')?.textContent ?? '';
    for (const words of [
      '1 · Begun',
      '3 · Largely',
      'Progress',
      'Orders go the same day',
      'Little was seen.',
    ]) {
      expect(card).toContain(words);
    }
    expect(card).toContain('Steps missing: 1');
  });

  it('marks what the State said in another language with that language', async () => {
    const view = await page(assessment);
    const said = await view.findByText('Une loi suit.');
    expect(said.lang).toBe('fr');
    expect(said.parentElement?.textContent).toContain('French');
  });

  it('shows only what changed where the address says so', async () => {
    const view = await page(assessment, '?only=changed');
    await view.findByText('Question 1?');
    expect(view.queryByText('Question 2?')).toBeNull();
  });

  it('offers the State a comment on answers and none of the acts of CTED', async () => {
    const notYours = {
      code: 'assessment.not-your-act',
      kind: 'forbidden',
      values: { role: 'cted' },
    } as const;
    const refused = { save: notYours, share: notYours, submit: notYours, adopt: notYours };
    const view = await page({ ...assessment, refused });
    expect(await view.findAllByRole('button', { name: 'Comment on the answer' })).toHaveLength(1);
    expect(view.queryByRole('button', { name: 'Change the answer' })).toBeNull();
    expect(view.queryByRole('button', { name: 'Submit to the Committee' })).toBeNull();
  });
});
