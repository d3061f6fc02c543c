import type { Page } from '@playwright/test';

/**
 * Goes through the page by Tab: where the focus jumps back against the order of reading, and where it cannot be seen, a
 * line each; none when all is well. Afterwards nothing has the focus, as before.
 */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  const stops = await tabThrough(page, 25);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  const jumps = stops.slice(1).filter((stop, at) => isBefore(stop, stops[at]!));
  return [
    ...(stops[0]?.name.includes('#main') ? [] : ['the first stop does not lead to the content']),
    ...jumps.map(({ name }) => `the focus jumps back to ${name}`),
    ...stops.filter(({ seen }) => !seen).map(({ name }) => `${name} shows no focus`),
  ];
}

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
