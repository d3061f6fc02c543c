import { test as base, expect, type Page } from '@playwright/test';
import type { Values } from '../src/platform/messages.ts';
import { say } from '../src/platform/server/messages.ts';
import { trainingSession } from '../tools/training-session.ts';
import { type House, startHouse, storyDay } from './house.ts';
import { type Who, type World, worldOf } from './world.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** What a message says in the language of the project. */
  readonly text: (id: string, values?: Values) => string;
  readonly world: World & { today(day: string): Promise<void> };
  /** A window of somebody's own, in the language of the project. Without a role: somebody who has not signed in. */
  readonly signInAs: (role?: string, state?: string) => Promise<Page>;
};

type Workers = { readonly house: House };

/** A story: it has the product, a world in which things have happened, and people who look at pages. */
export const test = base.extend<Fixtures, Workers>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: the library reads the names of the fixtures from this pattern
    async ({}, use) => {
      const house = await startHouse();
      await use(house);
      await house.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  text: async ({}, use, info) => {
    const language = info.project.name === 'ar' ? 'ar' : 'en';
    await use((id, values) => say(language, id, values));
  },

  world: async ({ house, playwright }, use) => {
    const request = await playwright.request.newContext({ baseURL: house.address });
    let day = storyDay;
    const today = async (other: string) => {
      await house.today(other);
      day = other;
    };
    await today(storyDay);
    await use({ ...worldOf(request, () => day), today });
    await request.dispose();
  },

  signInAs: async ({ house, world, browser }, use, info) => {
    const windows: Page[] = [];
    const complaints: string[] = [];
    await use(async (role, state) => {
      const context = await browser.newContext({
        baseURL: house.address,
        locale: info.project.use.locale ?? 'en-GB',
      });
      if (role)
        await context.addCookies([await cookieOf(world, house, { role, ...(state ? { state } : {}) })]);
      const page = await context.newPage();
      await listen(page, complaints);
      windows.push(page);
      return page;
    });
    expect(complaints, 'what the browser complained of').toEqual([]);
    await Promise.all(windows.map((page) => page.context().close()));
  },
});

async function cookieOf(world: World, house: House, who: Who) {
  const [name = '', value = ''] = (await trainingSession(house.address, await world.personId(who))).split(
    '=',
  );
  return { name, value, url: house.address };
}

/** An answer that refuses, or a house that is away for a moment: the pages say so themselves. */
const isOfLine = (words: string): boolean =>
  words.startsWith('Failed to load resource') || /^WebSocket connection to .* failed/.test(words);

/**
 * Notes whatever the browser complains of: faults of our code, errors it prints, and anything that the content policy
 * of the page forbids. An answer that refuses is no fault; the browser prints those as failed to load.
 */
async function listen(page: Page, complaints: string[]): Promise<void> {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' || isOfLine(message.text())) return;
    complaints.push(message.text());
  });
  await page.exposeFunction('forbidden', (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { forbidden } = window as unknown as { forbidden(what: string): void };
      forbidden(`${violatedDirective} forbids ${blockedURI}`);
    });
  });
}
