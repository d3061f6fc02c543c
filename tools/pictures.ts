import { mkdirSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startHouse, storyDay } from '../e2e/house.ts';
import { type World, worldOf } from '../e2e/world.ts';
import { type Picture, pictures } from './pictures/list.ts';
import { threadPage } from './pictures/thread-page.ts';
import { startCluster } from './test/postgres.ts';
import { findChromium, provide } from './test/system.ts';
import { trainingSession } from './training-session.ts';

// `npm run pictures`: the pages of the thread as their readers see them, into docs/pictures and docs/thread.md. Everything
// on them is of the training world.

await provide();
const cluster = await startCluster();
if (cluster) process.env.TEST_DATABASE_URL = cluster.url;
const house = await startHouse();
const browser = await chromium.launch({
  executablePath: findChromium() ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox'],
});
try {
  mkdirSync('docs/pictures', { recursive: true });
  const { request } = await browser.newContext({ baseURL: house.address });
  const world = worldOf(request, () => storyDay);
  for (const picture of pictures) await take(browser, world, picture);
  writeFileSync('docs/thread.md', threadPage(pictures));
} finally {
  await browser.close();
  await house.stop();
  await cluster?.stop();
}

async function take(of: Browser, world: World, picture: Picture): Promise<void> {
  const { name, who, language = 'en', width = 1280, height = 900 } = picture;
  const context = await of.newContext({
    baseURL: house.address,
    locale: language,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  if (who) {
    const cookie = await trainingSession(house.address, await world.personId(who));
    const [cookieName = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name: cookieName, value, url: house.address }]);
  }
  const page = await context.newPage();
  await page.goto(await picture.address(world));
  await settled(page);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  console.log(name);
  await context.close();
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const anchor = new URL(page.url()).hash;
  if (anchor) await page.locator(`[id="${anchor.slice(1)}"]`).scrollIntoViewIfNeeded();
}
