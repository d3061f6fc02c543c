import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { focusFaults } from './focus.ts';
import { open, openersOf, places } from './pages.ts';
import { expect, test } from './stocktake.ts';
import { smallTargets } from './targets.ts';

// Every page of the route table, as somebody who may do most on it. A page that is not in the table does not exist, and a
// page that is in it cannot be left out: these tests are made from the table.

for (const { path, who, address } of places) {
  test(`${path} is for everybody: by Tab, under WCAG 2.2 A and AA, with a finger, on 320 pixels`, async ({
    signInAs,
    world,
  }) => {
    test.slow();
    const page = await signInAs(who ?? undefined);
    await open(page, await address(world));
    await test.step('the focus goes in the order of reading, and can be seen', async () => {
      expect(await focusFaults(page)).toEqual([]);
    });
    await test.step('WCAG 2.2 A and AA, closed and with each overlay open', () => keepsWcag(page));
    await test.step('whatever can be pressed is 24 pixels wide and high, or stands alone', async () => {
      expect(await smallTargets(page)).toEqual([]);
    });
    await test.step('320 pixels are wide enough', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => sticksOut(page)).toEqual([]);
    });
  });
}

async function keepsWcag(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  for (const { selector, kind } of await openersOf(page)) {
    await page.locator(selector).click();
    const dialog = page.getByRole('dialog');
    if (kind === 'dialog') await expect(dialog).toBeVisible();
    expect(await violations(page, true), `open: ${await page.locator(selector).textContent()}`).toEqual([]);
    if (kind === 'dialog') await page.keyboard.press('Escape');
    else await page.locator(selector).click();
    await expect(dialog).toBeHidden();
  }
}

/** What makes the page scroll sideways: the last elements of each branch that reach over its edge. */
function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = window.innerWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const reachesOver = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > width;
    };
    const all = [...document.body.querySelectorAll('*')].filter(reachesOver);
    const last = all.filter((element) => ![...element.children].some(reachesOver));
    return [
      `${document.documentElement.scrollWidth} wide`,
      ...last.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
}
