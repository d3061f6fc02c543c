import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { caretTo } from './caret.ts';
import { open } from './pages.ts';
import { expect, test } from './stocktake.ts';
import type { Text } from './visit.ts';
import type { World } from './world.ts';

// Two experts in one draft. What one types the other sees; what both typed is there after the page is opened anew.

test.setTimeout(150_000);

type Begun = { readonly reportId: string; readonly state: string };

// Visits of the training world that have ended, and whose report nobody has begun.
const ended = ['XAG', 'XAH', 'XAI', 'XAJ', 'XAX'];

/** A report begun on the next of them. */
async function reportBegun(world: World): Promise<Begun> {
  for (const state of ended) {
    const { fileId } = await world.visitTo(state);
    const answer = await world.request.post(`/api/v1/visits/${fileId}/report`, {
      data: { originalLanguage: 'en', title: `Report on the visit to ${state}`, key: randomUUID() },
      headers: { 'x-stocktake': '1' },
    });
    if (answer.ok()) return { reportId: (await answer.json()).reportId, state };
  }
  throw new Error('every report has been begun');
}

const words = (page: Page, text: Text): Locator =>
  page.getByRole('textbox', { name: text('drafting.words'), exact: true });

const isSaved = (page: Page, text: Text) =>
  // Words are stored a moment after the last of them; a line that broke is tried again after a pause.
  expect(page.getByRole('status').filter({ hasText: text('drafting.saved') })).toBeVisible({
    timeout: 20_000,
  });

/** Words that were typed are a block of the report a moment later. */
const isStored = (page: Page, reportId: string, said: string) =>
  expect.poll(async () => (await page.request.get(`/api/v1/reports/${reportId}`)).text()).toContain(said);

async function inDraft(page: Page, text: Text, reportId: string): Promise<Locator> {
  await open(page, `/reports/${reportId}/draft`);
  await isSaved(page, text);
  return words(page, text);
}

/** Types a new paragraph at the end of the draft. */
async function addParagraph(draft: Locator, said: string): Promise<void> {
  await caretTo(draft, 'end');
  await draft.press('Enter');
  await draft.pressSequentially(said);
}

test('two experts write in different paragraphs and in the same one, and both words stand afterwards', async ({
  signInAs,
  world,
  text,
}) => {
  const { reportId } = await reportBegun(world);
  const expert = await signInAs('cted');
  const director = await signInAs('executive-director');
  const [one, two] = [await inDraft(expert, text, reportId), await inDraft(director, text, reportId)];
  await expect(expert.locator('.draft-present')).toContainText(text('access.executive-director'));

  await addParagraph(one, 'The border is long.');
  await expect(two.locator('p')).toHaveText(['The border is long.']);
  await expect(two.locator('.draft-caret-name')).toHaveAttribute('data-name', text('access.country-expert'));
  await addParagraph(two, 'The law is new.');
  await expect(one.locator('p')).toHaveText(['The border is long.', 'The law is new.']);

  await caretTo(one, 'start');
  await caretTo(two, 'end');
  await Promise.all([one.pressSequentially('As noted: '), two.pressSequentially(' It is applied.')]);
  for (const draft of [one, two]) {
    await expect(draft.locator('p').last()).toHaveText('As noted: The law is new. It is applied.');
  }

  const recommendation = text('drafting.type.recommendation');
  await expert.getByLabel(text('drafting.type'), { exact: true }).selectOption({ label: recommendation });
  await expect(two.locator('p.recommendation')).toHaveCount(1);
  await isSaved(expert, text);
  await isSaved(director, text);
  const typed = await one.innerText();
  expect(await violations(expert)).toEqual([]);

  await director.reload();
  await isSaved(director, text);
  await expect.poll(() => words(director, text).innerText()).toBe(typed);
  await open(expert, `/reports/${reportId}`);
  await expect(expert.locator('main')).toContainText('The border is long.');
});

test('without a line the words stay in the page, and go out when it is back', async ({
  signInAs,
  world,
  text,
  house,
}) => {
  const { reportId } = await reportBegun(world);
  const expert = await signInAs('cted');
  const draft = await inDraft(expert, text, reportId);
  await addParagraph(draft, 'Before.');
  await isSaved(expert, text);

  await house.at('2026-06-15T17:00:00Z', async () => {
    await expect(expert.getByRole('status').filter({ hasText: text('drafting.away') })).toBeVisible();
    await draft.pressSequentially(' Meanwhile.');
  });
  await isSaved(expert, text);
  await expert.reload();
  await isSaved(expert, text);
  await expect(words(expert, text).locator('p')).toHaveText(['Before. Meanwhile.']);
});

test('a translation is typed from right to left, block beside block', async ({ signInAs, world, text }) => {
  const { reportId } = await reportBegun(world);
  const expert = await signInAs('cted');
  const original = await inDraft(expert, text, reportId);
  await addParagraph(original, 'The border is long.');
  await isStored(expert, reportId, 'The border is long.');
  await expert.getByLabel(text('drafting.language'), { exact: true }).selectOption('ar');
  const translation = words(expert, text);
  await expect(translation).toHaveAttribute('dir', 'rtl');
  await caretTo(translation, 'end');
  await translation.pressSequentially('الحدود طويلة.');
  await translation.press('Enter');
  await expect(translation.locator('p')).toHaveText(['الحدود طويلة.']);
  await expect(expert.locator('blockquote')).toHaveText('The border is long.');
  await isSaved(expert, text);

  const director = await signInAs('executive-director');
  await inDraft(director, text, reportId);
  await director.getByLabel(text('drafting.language'), { exact: true }).selectOption('ar');
  await expect(words(director, text).locator('p')).toHaveText(['الحدود طويلة.']);
});

test('for whoever does not draft there is no such page', async ({ signInAs, world, text }) => {
  const { reportId, state: visited } = await reportBegun(world);
  for (const [role, state] of [
    ['permanent-mission', visited],
    ['partner-expert'],
    ['committee-chair'],
  ] as const) {
    const page = await signInAs(role, state);
    await open(page, `/reports/${reportId}/draft`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(words(page, text)).toHaveCount(0);
  }
});
