import type { Page } from '@playwright/test';
import { routeTable } from '../src/main/routes.tsx';
import type { World } from './world.ts';

export type Place = { readonly path: string; address(world: World): Promise<string> };

/** Every page there is, with an address of it to go to. A parameter nobody knows an example of is a fault. */
export const places: readonly Place[] = routeTable.map(({ path }) => ({
  path,
  address: async (world) => {
    if (!path.includes(':')) return path;
    const filled = path.replace(':fileId', (await world.visitTo('XAK')).fileId);
    if (filled.includes(':')) throw new Error(`no example for the page ${path}`);
    return filled;
  },
}));

/** Goes to a page and waits until it shows its content and has nothing more to fetch. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}

export type Opener = { readonly selector: string; readonly kind: 'dialog' | 'part' };

/**
 * What opens a dialog or a part of the page, one of each kind: two buttons of one kind look the same and say the same
 * words, apart from words for screen readers only.
 */
export async function openersOf(page: Page): Promise<readonly Opener[]> {
  return page.evaluate(() => {
    const openers = 'main [aria-haspopup], main summary, .acts-now button, footer button';
    const kinds = new Map<string, Opener>();
    for (const [at, element] of [...document.querySelectorAll<HTMLElement>(openers)].entries()) {
      const seen = [...element.childNodes].filter(
        (node) => !(node instanceof HTMLElement && node.classList.contains('unseen')),
      );
      const words = element.closest('.cite') ? '' : seen.map((node) => node.textContent).join('');
      const looks = `${element.tagName} ${element.className} ${words}`;
      if (kinds.has(looks) || element.getClientRects().length === 0) continue;
      element.dataset.opener = String(at);
      const kind = element.tagName === 'SUMMARY' ? 'part' : 'dialog';
      kinds.set(looks, { selector: `[data-opener="${at}"]`, kind });
    }
    return [...kinds.values()];
  });
}
