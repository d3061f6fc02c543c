import type { Page } from '@playwright/test';
import { everyPage, open, places, settled, windowsOf } from './pages.ts';
import { expect, test } from './stocktake.ts';

// How the pages fit: on a narrow screen, under a finger, and from right to left.

test('every page fits a screen of 320 pixels without scrolling sideways', async ({ signInAs, world }) => {
  test.setTimeout(everyPage);
  const windowOf = windowsOf(signInAs, (page) => page.setViewportSize({ width: 320, height: 640 }));
  const tooWide: string[] = [];
  for (const { path, who, address } of places) {
    const page = await windowOf(who);
    await open(page, await address(world));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) tooWide.push(`${path} is ${width} wide`);
  }
  expect(tooWide).toEqual([]);
});

test('whatever can be pressed is 24 pixels wide and high, or stands alone, on every page', async ({
  signInAs,
  world,
}) => {
  test.setTimeout(everyPage);
  const windowOf = windowsOf(signInAs);
  const tooSmall: string[] = [];
  for (const { path, who, address } of places) {
    const page = await windowOf(who);
    await open(page, await address(world));
    tooSmall.push(...(await smallTargets(page)).map((target) => `${path}: ${target}`));
  }
  expect(tooSmall).toEqual([]);
});

test('the page turns round with the language, at once and for good', async ({ signInAs }) => {
  const page = await signInAs();
  await open(page, '/about');
  for (const [language, direction] of [
    ['ar', 'rtl'],
    ['fr', 'ltr'],
    ['ar', 'rtl'],
    ['zh', 'ltr'],
  ] as const) {
    await chooseLanguage(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await page.reload();
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
  }
});

/**
 * Targets too small to be hit: under 24 by 24 pixels, with another one so near that a finger of that width would touch
 * both (WCAG 2.5.8). A link within a sentence is as high as its line and may be.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What can be opened is pressed in when it is open; closed, it lies where other things are.
    for (const one of document.querySelectorAll<HTMLDetailsElement>('details.disclosure')) one.open = true;
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' && element.closest('p, dd, footer') !== null;
    const targets = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip, .unseen'))
      .filter((element) => !inSentence(element))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }));

    const isSmall = (box: DOMRect) => box.width < 24 || box.height < 24;
    const reaches = (from: DOMRect, to: DOMRect) => {
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
      const across = Math.max(to.left - x, 0, x - to.right);
      const down = Math.max(to.top - y, 0, y - to.bottom);
      return Math.hypot(across, down) < 12;
    };
    return targets
      .filter(({ box }) => isSmall(box))
      .filter(({ box }) => targets.some((other) => other.box !== box && reaches(box, other.box)))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`);
  });
}

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.locator(`select:has(option[value="${language}"])`).selectOption(language);
}
