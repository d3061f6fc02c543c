import type { Locator, Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { goToFile, record } from '../visit.ts';
import { given, type Thread } from './story.ts';

/** Consent given, taken back and given again; the programme; a note with findings; the closing meeting and the end. */
export async function walkConduct(thread: Thread): Promise<void> {
  const fileId = given(thread, 'file');
  await consentIsGiven(thread, fileId);
  await programmeIsAgreed(thread, fileId);
  await visitBegins(thread, fileId);
  await somethingIsFound(thread, fileId);
  await visitEnds(thread, fileId);
}

async function consentIsGiven(thread: Thread, fileId: string): Promise<void> {
  const { as, text, state } = thread;
  const expert = await as('cted');
  await goToFile(expert, fileId);
  await recorded(expert, thread, 'consent-requested');

  const mission = await as('permanent-mission', state);
  await open(mission, '/my-state');
  await mission
    .getByRole('link', { name: text('procedure.event.consent-given'), exact: true })
    .first()
    .click();
  await answer(mission, thread, 'give');
  await expect(mission.getByRole('link', { name: text('consent.receipt') })).toBeVisible();

  // In the middle of the preparation the State thinks again.
  await answer(mission, thread, 'withdraw');
  await open(expert, `/visits/${fileId}/programme`);
  await expect(expert.getByRole('button', { name: text('sittings.add') })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(expert.getByRole('link', { name: text('sittings.to-consent') })).toBeVisible();
  await answer(mission, thread, 'give');
}

/** The two steps of an answer: press it, read what follows, and press it again. */
async function answer(mission: Page, { text }: Thread, word: 'give' | 'withdraw'): Promise<void> {
  const name = text(`consent.${word}`);
  await mission.getByRole('main').getByRole('button', { name, exact: true }).click();
  const form = mission.getByRole('dialog');
  await expect(form).toContainText(text(`consent.follows.${word}`));
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toBeHidden();
}

async function programmeIsAgreed(thread: Thread, fileId: string): Promise<void> {
  const { as, text, state } = thread;
  const expert = await as('cted');
  await goToFile(expert, fileId);
  await recorded(expert, thread, 'mission-engaged');
  await open(expert, `/visits/${fileId}/programme`);
  await expert.getByRole('button', { name: text('sittings.add') }).click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('sittings.place'), { exact: true }).fill('Training hall');
  const language = await nameOfLanguage(expert);
  await form.getByLabel(text('sittings.institution', { language }), { exact: true }).fill('Training bank');
  await form.getByLabel(text('sittings.counterpart'), { exact: true }).fill('Director');
  await form.getByLabel(text('sittings.visitors'), { exact: true }).fill('Head of the delegation');
  await form.getByLabel(text('procedure.theme.financing-of-terrorism'), { exact: true }).check();
  await saved(form, text('sittings.save'));

  const mission = await as('permanent-mission', state);
  await open(mission, `/visits/${fileId}/programme`);
  await expect(mission.getByRole('heading', { name: 'Training bank' })).toBeVisible();
  const agree = text('sittings.agree');
  await mission.getByRole('button', { name: agree }).click();
  await mission.getByRole('dialog').getByRole('button', { name: agree }).click();
  await expect(mission.getByText(text('sittings.agreed-now'))).toBeVisible();
}

async function visitBegins(thread: Thread, fileId: string): Promise<void> {
  for (const [role, event] of [
    ['executive-director', 'delegation-confirmed'],
    ['head-of-delegation', 'visit-started'],
  ] as const) {
    const page = await thread.as(role);
    await goToFile(page, fileId);
    await recorded(page, thread, event);
  }
}

async function somethingIsFound(thread: Thread, fileId: string): Promise<void> {
  const { as, text } = thread;
  const head = await as('head-of-delegation');
  await open(head, `/visits/${fileId}/findings`);
  await head.getByRole('button', { name: text('conduct.note.write') }).click();
  const note = head.getByRole('dialog');
  await note
    .getByLabel(text('conduct.note.discussion'), { exact: true })
    .fill('How an order reaches the banks.');
  await note.getByLabel(text('conduct.note.conclusions'), { exact: true }).fill('It waits for a signature.');
  await saved(note, text('conduct.save'));

  for (const words of ['Orders take eleven days.', 'Banks are told why.']) {
    await head.getByRole('button', { name: text('conduct.finding.enter') }).click();
    const form = head.getByRole('dialog');
    await form
      .getByLabel(text('conduct.finding.theme'), { exact: true })
      .selectOption('financing-of-terrorism');
    await form
      .getByLabel(text('conduct.finding.answer-of-state'), { exact: true })
      .selectOption({ index: 1 });
    const language = await nameOfLanguage(head);
    await form.getByLabel(text('conduct.finding.words', { language }), { exact: true }).fill(words);
    await saved(form, text('conduct.save'));
  }
  await head.getByRole('button', { name: text('conduct.note.sum-up') }).click();
  await expect(head.getByText(text('conduct.note.summary'), { exact: true })).toBeVisible();
}

async function visitEnds(thread: Thread, fileId: string): Promise<void> {
  const { as, text, state, ids } = thread;
  const head = await as('head-of-delegation');
  const close = text('conduct.end.close');
  await head.getByRole('button', { name: close }).click();
  const form = head.getByRole('dialog');
  const second = form.locator('fieldset').filter({ hasText: 'Banks are told why.' });
  await second.getByLabel(text('conduct.end.result'), { exact: true }).selectOption('not-agreed');
  await form
    .getByLabel(text('conduct.finding.state-words'), { exact: true })
    .fill('Since May they are told more.');
  await saved(form, close);

  const mission = await as('permanent-mission', state);
  await open(mission, `/visits/${fileId}/findings`);
  const first = mission.locator('.finding').filter({ hasText: 'Orders take eleven days.' });
  await expect(first).toContainText(text('conduct.agreed.agreed'));
  await expect(mission.getByText('Since May they are told more.')).toBeVisible();
  ids.finding = (await first.getAttribute('id')) ?? '';

  const end = text('conduct.end.end');
  await head.getByRole('button', { name: end }).click();
  await saved(head.getByRole('dialog'), end);
  await expect(head.getByRole('heading', { name: text('conduct.end.due') })).toBeVisible();
  const due = head.getByRole('listitem').filter({ hasText: text('procedure.clock.D-06') });
  await expect(due.first()).toBeVisible();
}

/** Enters an event of the file through its form, and leaves the form. */
async function recorded(page: Page, { text }: Thread, event: string): Promise<void> {
  const form = await record(page, text, event);
  await expect(form.locator('.note-met')).toBeVisible();
  await page.keyboard.press('Escape');
}

async function saved(form: Locator, word: string): Promise<void> {
  await form.getByRole('button', { name: word, exact: true }).click();
  await expect(form).toBeHidden();
}

/** The language of the page, in its own words. */
const nameOfLanguage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  });
