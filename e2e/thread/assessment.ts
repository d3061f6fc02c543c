import type { Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** The State reads the assessment that was shared with it, says a word on one answer, and others find nothing of it. */
export async function walkAssessment(thread: Thread): Promise<void> {
  const { as, text, state, ids } = thread;
  const expert = await as('cted');
  await open(expert, `/assessments?state=${state}`);
  await expert.getByRole('rowheader').getByRole('link').first().click();
  await expect(expert.getByText(text('assessment.status.submitted')).first()).toBeVisible();
  ids.assessment = new URL(expert.url()).pathname.split('/')[2] ?? '';

  const theme = `/assessments/${ids.assessment}?theme=financing-of-terrorism`;
  await open(expert, theme);
  const weak = expert.locator('article').filter({ hasText: text('answers.rating.1') });
  ids.question = (await weak.getAttribute('id')) ?? '';
  const chain = weak.getByRole('link', { name: text('web.follow-chain') });
  ids.answer = (await chain.getAttribute('href'))?.split('/').at(-1) ?? '';

  const mission = await as('permanent-mission', state);
  await open(mission, theme);
  const asked = questionOn(mission, ids.question);
  await asked.getByRole('button', { name: text('answers.comment') }).click();
  const form = mission.getByRole('dialog');
  await form.getByLabel(text('answers.comment-words')).fill('A further order is being drafted.');
  await form.getByRole('button', { name: text('answers.comment') }).click();
  await expect(asked.getByText('A further order is being drafted.')).toBeVisible();

  const member = await as('committee-member');
  await open(member, theme);
  await expect(questionOn(member, ids.question)).toContainText('A further order is being drafted.');
  await expect(member.getByRole('button', { name: text('answers.change-answer') })).toHaveCount(0);
}

/** The next cycle: an answer is saved as it is written, another rating only with what made it so. */
export async function walkReassessment(thread: Thread): Promise<void> {
  const { as, text, state } = thread;
  const question = given(thread, 'question');
  const expert = await as('cted');
  await open(expert, '/assessments');
  await expert.getByRole('button', { name: text('assessment.begin') }).click();
  const begin = expert.getByRole('dialog');
  await begin.getByLabel(text('assessment.column.state')).selectOption(state);
  await begin.getByRole('button', { name: text('assessment.begin') }).click();
  await expect(expert.getByText(text('assessment.status.running')).first()).toBeVisible();

  const asked = questionOn(expert, question);
  await asked.getByRole('button', { name: text('answers.change-answer') }).click();
  const saved = (word: string) =>
    asked.getByRole('status').getByText(text(`answers.saving.${word}`), { exact: true });
  await asked.getByLabel(text('answers.rating'), { exact: true }).selectOption('3');
  await expect(asked.getByText(text('answers.cause-missing'))).toBeVisible();
  await asked.getByRole('checkbox').first().check();
  await expect(saved('saved')).toBeVisible();
  const words = 'Orders now reach the banks the same day.';
  const stored = expert.waitForRequest((request) => (request.postData() ?? '').includes(words));
  await asked.getByLabel(text('answers.explanation')).fill(words);
  await stored;
  await expect(saved('saved')).toBeVisible();
  await asked.getByRole('button', { name: text('answers.close-form') }).click();
  await expect(asked.getByText(text('answers.change.progress'))).toBeVisible();
  await expect(asked.getByText(text('answers.because'))).toBeVisible();

  await expert.getByRole('button', { name: text('answers.step.submit') }).click();
  await expert
    .getByRole('dialog')
    .getByRole('button', { name: text('answers.step.submit') })
    .click();
  await expect(expert.getByText(text('assessment.status.submitted')).first()).toBeVisible();
}

const questionOn = (page: Page, questionId: string) => page.locator(`[id="${questionId}"]`);
