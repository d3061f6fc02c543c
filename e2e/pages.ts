import type { Page } from '@playwright/test';
import { routeTable } from '../src/main/routes.tsx';
import type { World } from './world.ts';

export type Place = {
  readonly path: string;
  /** The role of somebody who may do most on it; null for somebody who has not signed in. */
  readonly who: string | null;
  address(world: World): Promise<string>;
};

// Most pages are looked at as an expert. These are for others, who would be sent away or shown less there.
const readers: Readonly<Record<string, string | null>> = {
  '/retention': 'administrator',
  '/delivery': 'administrator',
};

// For each parameter something to show.
const examples: Readonly<Record<string, (world: World) => Promise<string>>> = {
  fileId: async (world) => (await world.visitTo('XAK')).fileId,
  documentId: (world) => world.documentOf('XAK'),
  receiptId: (world) => world.receipt(),
  decisionId: (world) => world.decisionOn('XAK'),
  itemId: async () => 'cted-2020-09',
  reportId: (world) => world.reportOn('XAW'),
  meetingId: (world) => world.meeting(),
  circulationId: (world) => world.circulation(),
  assessmentId: (world) => world.assessmentOf('XAW'),
  provisionId: async () => 'e9c9c7fd-0b2a-59ab-9aad-471ef58fcd9c',
  recommendationId: (world) => world.firstOf('recommendations'),
  needId: (world) => world.firstOf('needs'),
  projectId: (world) => world.firstOf('projects'),
  listId: (world) => world.list(),
  kind: async () => 'visit',
  recordId: async (world) => (await world.visitTo('XAW')).fileId,
};

/** Every page there is, with an address of it to go to. A parameter nobody knows an example of is a fault. */
export const places: readonly Place[] = routeTable.map(({ path }) => ({
  path,
  who: readers[path] === undefined ? 'cted' : readers[path],
  address: async (world) => {
    if (!path.includes(':')) return path;
    const parts = path.split('/').map((part) => (part.startsWith(':') ? filled(world, part.slice(1)) : part));
    return (await Promise.all(parts)).join('/');
  },
}));

function filled(world: World, part: string): Promise<string> {
  const example = examples[part];
  if (!example) throw new Error(`no example for :${part} of a page`);
  return example(world);
}

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
      if (kinds.has(looks) || !element.checkVisibility()) continue;
      element.dataset.opener = String(at);
      const kind = element.tagName === 'SUMMARY' ? 'part' : 'dialog';
      kinds.set(looks, { selector: `[data-opener="${at}"]`, kind });
    }
    return [...kinds.values()];
  });
}
