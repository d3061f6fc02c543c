import type { Locator, Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

const year = 2027;

/** A State is proposed, argued, judged by two, adopted by the Committee and told; then its file is opened. */
export async function walkPlanning(thread: Thread): Promise<void> {
  await isProposed(thread);
  await isJudged(thread, 'cted', '2');
  await isJudged(thread, 'head-of-delegation', '3');
  await isAdopted(thread);
  await isOpened(thread);
}

async function isProposed(thread: Thread): Promise<void> {
  const { as, text, state } = thread;
  const expert = await as('cted');
  await open(expert, '/planning?training=true');
  await press(expert, text('planning.open'));
  await expert.getByRole('dialog').getByLabel(text('planning.year')).fill(String(year));
  await send(expert, text('planning.open'));
  await expect(
    expert.getByRole('heading', { name: text('planning.list-of', { year: String(year) }) }),
  ).toBeVisible();
  thread.ids.list = new URL(expert.url()).pathname.split('/')[2] ?? '';

  await press(expert, text('planning.do-propose'));
  await expert.getByRole('dialog').getByLabel(text('planning.state')).selectOption(state);
  await send(expert, text('planning.do-propose'));
  const entry = entryOf(expert);
  await expect(entry).toContainText(text('planning.no-reasons'));

  // Nothing goes to the Committee without reasons.
  const submit = expert.locator('main').getByRole('button', { name: text('planning.do-submit') });
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await expect(expert.locator('main').getByText(text('planning.reasons-missing', { state }))).toBeVisible();
  await entry.getByRole('button', { name: text('planning.do-argue') }).click();
  await expert
    .getByRole('dialog')
    .getByLabel(text('planning.reasons'))
    .fill('Gaps in the training assessment');
  await send(expert, text('planning.do-argue'));
  await expect(entry).toContainText('Gaps in the training assessment');
}

async function isJudged(thread: Thread, role: string, scale: string): Promise<void> {
  const { as, text } = thread;
  const expert = await as(role);
  await open(expert, `/planning/${given(thread, 'list')}`);
  await entryOf(expert)
    .getByRole('button', { name: text('planning.do-judge') })
    .click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('planning.scale')).selectOption(scale);
  await form.getByLabel(text('planning.reasons')).fill('Judged for practice');
  await form.getByLabel(text('planning.source')).fill('Training paper');
  await send(expert, text('planning.do-judge'));
}

async function isAdopted(thread: Thread): Promise<void> {
  const { as, text, state } = thread;
  const expert = await as('cted');
  await open(expert, `/planning/${given(thread, 'list')}`);
  await expect(entryOf(expert)).toContainText(text('planning.score-priority'));
  await press(expert, text('planning.do-submit'));
  await send(expert, text('planning.do-submit'));
  await expect(expert.getByText(text('planning.status-submitted'), { exact: true })).toBeVisible();

  const chair = await as('committee-chair');
  const title = text('planning.list-of', { year: String(year) });
  const recorded = await chair.request.post('/api/v1/decisions', {
    headers: { 'x-stocktake': '1' },
    data: {
      ...{ kind: 'list-adopted', meetingNumber: 40, meetingOn: '2026-06-15', outcome: 'adopted' },
      ...{ texts: { en: { title, words: title } }, key: crypto.randomUUID() },
    },
  });
  expect(recorded.ok(), await recorded.text()).toBe(true);
  thread.ids.decision = (await recorded.json()).decisionId;
  await open(chair, `/planning/${given(thread, 'list')}`);
  await expect(entryOf(chair)).toContainText(text('planning.score-need'));

  await expert.reload();
  await press(expert, text('planning.do-adopt'));
  await expert
    .getByRole('dialog')
    .getByLabel(text('planning.decision'))
    .selectOption(given(thread, 'decision'));
  await send(expert, text('planning.do-adopt'));
  await press(expert, text('planning.do-announce'));
  await send(expert, text('planning.do-announce'));
  await expect(expert.getByText(text('planning.announced'), { exact: true })).toBeVisible();

  const mission = await as('permanent-mission', state);
  await open(mission, `/planning/${given(thread, 'list')}`);
  await expect(entryOf(mission)).toBeVisible();
  await expect(mission.locator('main')).not.toContainText(text('planning.factors'));
}

async function isOpened(thread: Thread): Promise<void> {
  const { as, text } = thread;
  const expert = await as('cted');
  await open(expert, `/planning/${given(thread, 'list')}`);
  await entryOf(expert)
    .getByRole('button', { name: text('planning.do-open-file') })
    .click();
  const file = entryOf(expert).getByRole('link', { name: text('planning.to-file') });
  await expect(file).toBeVisible();
  thread.ids.file = (await file.getAttribute('href'))?.split('/')[2] ?? '';
}

const entryOf = (page: Page): Locator => page.locator('article.entry').first();

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

/** Sends the form that lies over the page, and sees it go. */
async function send(page: Page, name: string): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toBeHidden();
}
