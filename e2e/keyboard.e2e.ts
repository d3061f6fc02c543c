import type { Page } from '@playwright/test';
import { open, settled } from './pages.ts';
import { expect, test } from './stocktake.ts';
import { goToFile } from './visit.ts';

// Without a mouse: what a dialog does with the focus, and a whole journey. The order of the focus: routes.e2e.ts.

test('a dialog takes the focus, keeps it, and gives it back to what opened it', async ({
  signInAs,
  world,
  text,
}) => {
  const page = await signInAs('cted');
  await goToFile(page, (await world.visitTo('XAK')).fileId);
  const why = page
    .locator('.due-one')
    .getByRole('button', { name: text('clocks.why.ask') })
    .first();
  await why.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (let tab = 0; tab < 12; tab++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(why).toBeFocused();
});

test('an expert finds a visit and records an event without a mouse', async ({ signInAs, world, text }) => {
  const { number, fileId } = await world.visitTo('XAG');
  const before = await world.version(fileId);
  const page = await signInAs('cted');
  await open(page, '/?training=true');
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/\/visits/);
  await settled(page);

  await page.goto('/visits?training=true');
  await settled(page);
  await tabTo(page, page.getByLabel(text('register.filter.search')));
  await page.keyboard.type(String(number));
  await expect(page.locator('main table tbody tr')).toHaveCount(1);
  await tabTo(page, page.locator('main table tbody a').first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(fileId));
  await settled(page);

  const name = text('procedure.event.assessment-updated');
  await tabTo(page, page.locator('.acts-now').getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await tabTo(page, form.getByRole('button', { name: text('events.form.enter') }));
  await page.keyboard.press('Enter');
  await expect(form).toContainText(text('events.entered.receipt'));
  expect(await world.version(fileId)).toBe(before + 1);
});

/** Presses Tab until this has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await target.waitFor();
  for (let tab = 0; tab < 150; tab++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never came there');
}
