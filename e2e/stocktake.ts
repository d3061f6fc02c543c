import { test as base, type Page } from '@playwright/test';
import { type House, startHouse, storyDay } from './house.ts';
import { type Who, type World, worldOf } from './world.ts';

export { expect } from '@playwright/test';

type Fixtures = {
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
    { scope: 'worker', timeout: 120_000 },
  ],

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
    await use(async (role, state) => {
      const context = await browser.newContext({
        baseURL: house.address,
        locale: info.project.use.locale ?? 'en-GB',
      });
      if (role)
        await context.addCookies([await cookieOf(world, house, { role, ...(state ? { state } : {}) })]);
      const page = await context.newPage();
      windows.push(page);
      return page;
    });
    await Promise.all(windows.map((page) => page.context().close()));
  },
});

async function cookieOf(world: World, house: House, who: Who) {
  return { name: 'stk_person', value: await world.personId(who), url: house.address };
}
