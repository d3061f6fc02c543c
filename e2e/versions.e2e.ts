import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { open } from './pages.ts';
import { expect, test } from './stocktake.ts';

test.setTimeout(6 * 60_000);

test('CTED has the copies of a report made; partners save theirs, anybody can check one, a donor finds nothing', async ({
  signInAs,
  world,
  text,
}) => {
  const report = await world.reportOn('XAW');
  const expert = await signInAs('cted');
  await open(expert, `/reports/${report}/versions`);
  const make = expert.getByRole('button', { name: text('versions.make-copies'), exact: true });
  await make.last().click();
  const allMade = expert.getByText(text('versions.progress', { made: 12, all: 12 }));
  await expect(allMade).toBeVisible({ timeout: 4 * 60_000 });

  const partner = await signInAs('un-partner');
  await open(partner, '/versions');
  await partner.locator(`a[href^="/reports/${report}/versions"]`).click();
  const pdf = await saved(partner, '.pdf');
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const page = await saved(partner, '.html');
  expect(page.toString('utf8')).toContain(text('printing.footer-confidential'));

  const participant = await signInAs('participating-partner');
  await open(participant, `/reports/${report}/versions`);
  const limited = await saved(participant, '.html');
  expect(limited.toString('utf8')).toContain(text('printing.footer-limited'));

  const anybody = await signInAs();
  await open(anybody, '/copies/check');
  await anybody.getByLabel(text('versions.check-digest')).fill(digestOf(pdf));
  await anybody.getByRole('button', { name: text('versions.check-now'), exact: true }).click();
  await expect(anybody.getByText(text('versions.is-genuine'))).toBeVisible();

  const donor = await signInAs('donor');
  await open(donor, '/versions');
  await expect(donor.getByText(text('versions.none'), { exact: true })).toBeVisible();

  const mission = await signInAs('permanent-mission', 'XAW');
  await open(mission, `/reports/${report}/versions`);
  await expect(mission.getByText(text('access.un-partner')).first()).toBeVisible();
});

/** The first copy with this ending that can be saved. */
async function saved(page: Page, ending: string): Promise<Buffer> {
  await page.locator('.copy a').first().waitFor();
  for (const link of await page.locator('.copy a').all()) {
    const saving = page.waitForEvent('download');
    await link.click();
    const file = await saving;
    if (file.suggestedFilename().endsWith(ending)) return readFile(await file.path());
  }
  throw new Error(`there is no copy that ends with ${ending}`);
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
