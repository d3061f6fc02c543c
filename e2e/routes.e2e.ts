import { violations } from './axe.ts';
import { open, openersOf, places } from './pages.ts';
import { expect, test } from './stocktake.ts';

// Every page of the route table, as somebody who may do most on it. A page that is not in the table does not exist, and a
// page that is in it cannot be left out: these tests are made from the table.

for (const { path, who, address } of places) {
  test(`${path} keeps WCAG 2.2 A and AA, closed and with each overlay open`, async ({ signInAs, world }) => {
    test.slow();
    const page = await signInAs(who ?? undefined);
    await open(page, await address(world));
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
  });
}
