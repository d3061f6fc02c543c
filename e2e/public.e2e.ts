import { violations } from './axe.ts';
import { expect, test } from './stocktake.ts';

test('somebody without an account, script or cookie reads what is public of States', async ({
  browser,
  house,
  text,
}, info) => {
  const language = info.project.name === 'ar' ? 'ar' : 'en';
  const context = await browser.newContext({
    ...{ baseURL: house.address, locale: language, viewport: { width: 320, height: 700 } },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/open');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('public.title'));
  await page.getByRole('link', { name: text('public.states'), exact: true }).click();
  await page.locator('a[href^="/open/states/XAW?"]').click();
  await expect(page.getByText(text('public.why-report'))).toBeVisible();
  await page.getByRole('link', { name: 'Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('the public pages fit a telephone and bear no fault of accessibility', async ({ signInAs }, info) => {
  const page = await signInAs();
  await page.setViewportSize({ width: 320, height: 700 });
  const language = info.project.name === 'ar' ? 'ar' : 'en';
  for (const path of ['/open', '/open/states', '/open/states/XAW', '/open/states/XZZ']) {
    await page.goto(`${path}?language=${language}`);
    expect(await violations(page), path).toEqual([]);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWider, path).toBe(false);
  }
});
