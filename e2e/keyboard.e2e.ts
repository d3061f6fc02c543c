import type { Page } from '@playwright/test';
import { everyPage, open, places, settled, windowsOf } from './pages.ts';
import { expect, test } from './stocktake.ts';
import { goToFile } from './visit.ts';

// Without a mouse: the order of the focus, that it can be seen, and a whole journey.

test('the focus goes through every page in the order of reading, and can always be seen', async ({
  signInAs,
  world,
}) => {
  test.setTimeout(everyPage);
  const windowOf = windowsOf(signInAs);
  const wrong: string[] = [];
  for (const { path, who, address } of places) {
    const page = await windowOf(who);
    await open(page, await address(world));
    const stops = await tabThrough(page, 25);
    expect(stops[0]?.name, path).toContain('#main');
    const jumps = stops.slice(1).filter((stop, at) => isBefore(stop, stops[at]!));
    wrong.push(...jumps.map(({ name }) => `${path}: the focus jumps back to ${name}`));
    wrong.push(...stops.filter(({ seen }) => !seen).map(({ name }) => `${path}: ${name} shows no focus`));
  }
  expect(wrong).toEqual([]);
});

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

type Stop = {
  readonly name: string;
  readonly seen: boolean;
  readonly top: number;
  readonly bottom: number;
  /** How far along its line, from where reading begins. */
  readonly along: number;
};

/** Above the other one, or earlier on the same line. */
function isBefore(stop: Stop, other: Stop): boolean {
  if (stop.bottom <= other.top) return stop.along <= other.along; // further along, it begins the next column
  const sameLine = stop.top < other.bottom && other.top < stop.bottom;
  return sameLine && stop.along < other.along;
}

/** Where the focus goes from the top of the page, and whether it can be seen there. */
async function tabThrough(page: Page, times: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let tab = 0; tab < times; tab++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return {
        name: element.outerHTML.slice(0, 120),
        seen: marked && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight,
        top: box.top + window.scrollY,
        bottom: box.bottom + window.scrollY,
        along: document.documentElement.dir === 'rtl' ? window.innerWidth - box.right : box.left,
      };
    });
    // Off the page, or round and at its beginning again.
    if (!stop || (stops.length > 1 && stop.name === stops[0]?.name)) return stops;
    if (stop.name !== stops.at(-1)?.name) stops.push(stop); // a date has several parts, each with a mark of its own
  }
  return stops;
}

/** Presses Tab until this has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await target.waitFor();
  for (let tab = 0; tab < 150; tab++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never came there');
}
