import { createHash, createHmac } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { type House, startHouse } from './house.ts';
import { open, settled } from './pages.ts';
import { expect, test } from './stocktake.ts';

// An installation for work: somebody takes an invitation, sets up ways in, and is let in, held back and signed out.

const mail = 'expert@example.org';
const password = 'a quiet harbour in spring';
const personId = 'aaaaaaaa-0000-4000-8000-000000000001';
const invitation = 'invitation'.padEnd(43, '0');
const morning = '2026-06-15T08:00:00Z';

let house: House;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await startHouse({ live: true });
  await house.at(morning, async (client) => {
    await client.query(
      `insert into person (person_id, training, audience, roles, function_id, mail_address)
       values ($1, false, 'secretariat', '{cted}', 'access.country-expert', $2)`,
      [personId, mail],
    );
    await client.query(
      `insert into access_session
         (token_sha256, person_id, method, device_label, opened_at, last_seen_at, idle_until, until)
       values ($1, $2, 'invitation', 'Chrome, Linux', $3, $3, $4, $4)`,
      [createHash('sha256').update(invitation).digest('hex'), personId, morning, '2026-06-15T09:00:00Z'],
    );
  });
});
test.afterAll(() => house.stop());

const windowOf = (browser: Browser, locale = 'en-GB'): Promise<BrowserContext> =>
  browser.newContext({ baseURL: house.address, locale });

/** A device that opens with a finger, as the protocol of the browser plays it. */
async function withFinger(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('WebAuthn.enable');
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The code of RFC 6238 for a secret in base 32. */
function codeAt(moment: string, secret: string): string {
  const letters = [...secret.replace(/\s/g, '')].map((one) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one),
  );
  const bits = letters.map((five) => five.toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.parse(moment) / 30_000)));
  const mac = createHmac('sha1', key).update(step).digest();
  const code = (mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000;
  return String(code).padStart(6, '0');
}

test('ways in are set up from an invitation, let in on every device, and hold a guesser back', async ({
  browser,
  text,
}, info) => {
  test.setTimeout(240_000);
  const { locale } = info.project.use;
  const press = (page: Page, id: string) => page.getByRole('button', { name: text(id), exact: true }).click();
  const fill = (page: Page, id: string, value: string) =>
    page.getByLabel(text(id), { exact: true }).fill(value);
  const signIn = async (page: Page, code: string) => {
    await open(page, '/sign-in');
    await fill(page, 'sign-in.mail-address', mail);
    await fill(page, 'sign-in.password', password);
    await fill(page, 'sign-in.code', code);
    await enter(page);
  };
  // A hash takes its time, and more of it where others work.
  const enter = async (page: Page) => {
    const answered = page.waitForResponse('**/sign-in/password');
    await press(page, 'sign-in.do');
    await answered;
  };

  const office = await windowOf(browser, locale);
  await office.addCookies([{ name: 'stk_session', value: invitation, url: house.address }]);
  const page = await office.newPage();
  await withFinger(page);
  await open(page, '/account');
  await expect(page.getByText(text('sign-in.first-way-in'))).toBeVisible();

  await press(page, 'passkeys.add');
  await fill(page, 'passkeys.name', 'Office laptop');
  await press(page, 'passkeys.make');
  await expect(page.getByRole('heading', { name: 'Office laptop' })).toBeVisible();

  await press(page, 'sign-in.password-choose');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('sign-in.password'), { exact: true }).fill('password1234');
  await dialog.getByRole('button', { name: text('sign-in.password-choose') }).click();
  await expect(dialog.getByRole('alert')).toContainText(text('sign-in.password-common'));
  await dialog.getByLabel(text('sign-in.password'), { exact: true }).fill(password);
  await dialog.getByRole('button', { name: text('sign-in.password-choose') }).click();
  await press(page, 'sign-in.app-set-up');
  const secret = (await dialog.locator('code').textContent()) ?? '';
  expect(await violations(page, true)).toEqual([]);
  await fill(page, 'sign-in.app-code', codeAt(morning, secret));
  await press(page, 'sign-in.app-confirm');
  await expect(dialog.locator('code')).toHaveCount(10);
  const codes = await dialog.locator('code').allTextContents();
  await press(page, 'sign-in.codes-kept');
  await settled(page);
  expect(await violations(page)).toEqual([]);

  await press(page, 'sign-in.sign-out');
  await page.getByRole('link', { name: text('access.sign-in') }).click();
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await press(page, 'passkeys.use');
  await expect(page.getByRole('link', { name: text('access.country-expert') })).toBeVisible();

  const home = await windowOf(browser, locale);
  const elsewhere = await home.newPage();
  await signIn(elsewhere, '000000');
  await expect(elsewhere.getByText(text('sign-in.wrong'))).toBeVisible();
  await signIn(elsewhere, codes[0] ?? '');
  await expect(elsewhere.getByRole('link', { name: text('access.country-expert') })).toBeVisible();

  await open(page, '/account');
  await expect(page.getByText(text('sign-in.device-here'), { exact: true })).toBeVisible();
  await press(page, 'sign-in.end-others');
  await expect(page.getByRole('button', { name: text('sign-in.end-others') })).toHaveCount(0);
  await open(elsewhere, '/account');
  await expect(elsewhere.getByText(text('sign-in.no-own-account'))).toBeVisible();

  const guesser = await (await windowOf(browser, locale)).newPage();
  await open(guesser, '/sign-in');
  await fill(guesser, 'sign-in.mail-address', mail);
  await fill(guesser, 'sign-in.password', 'a wrong password');
  await fill(guesser, 'sign-in.code', '123456');
  const held = text('sign-in.held-back', { minutes: 1, time: '08:01' });
  for (let time = 1; time <= 5; time++) await enter(guesser);
  await expect(guesser.getByText(held)).toBeVisible();
  await signIn(elsewhere, codes[1] ?? '');
  await expect(elsewhere.getByRole('link', { name: text('access.country-expert') })).toBeVisible();
  for (const context of [office, home, guesser.context()]) await context.close();
});
