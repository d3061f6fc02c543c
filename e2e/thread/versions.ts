import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

const timeForCopies = 4 * 60_000;

/** CTED issues the version for partners; one of them saves a copy, anybody can check it, and a donor finds nothing. */
export async function walkVersions(thread: Thread): Promise<void> {
  const { text, as } = thread;
  const report = given(thread, 'report');
  await issued(thread, await as('cted'));

  const partner = await as('un-partner');
  await open(partner, '/versions');
  await partner.locator(`a[href^="/reports/${report}/versions"]`).click();
  await partner.locator('.copy a').first().waitFor();
  const digest = await savedCopy(thread, partner);

  const expert = await as('cted');
  await open(expert, `/reports/${report}/versions`);
  await expect(expert.getByText(text('access.un-partner')).first()).toBeVisible();

  const anybody = await as('');
  await open(anybody, '/copies/check');
  await anybody.getByLabel(text('versions.check-digest')).fill(digest);
  await anybody.getByRole('button', { name: text('versions.check-now'), exact: true }).click();
  await expect(anybody.getByText(text('versions.is-genuine'))).toBeVisible();

  const donor = await as('donor');
  await open(donor, '/versions');
  await expect(donor.getByText(text('versions.none'))).toBeVisible();
}

async function issued(thread: Thread, expert: Page): Promise<void> {
  const { text } = thread;
  await open(expert, `/reports/${given(thread, 'report')}/versions`);
  await expert.getByRole('button', { name: text('versions.make.SV-09'), exact: true }).click();
  const form = expert.getByRole('dialog');
  const { today } = await (await expert.request.get('/api/v1/me')).json();
  await form.getByLabel(text('versions.issue-on')).fill(today);
  await form.getByRole('button', { name: text('versions.issue-now'), exact: true }).click();
  await expect(form).toBeHidden();
  const made = expert.getByText(text('versions.progress', { made: 12, all: 12 }));
  await expect(made).toBeVisible({ timeout: timeForCopies });
}

/** The page of the version, saved: what was released stands in it, what the State keeps to itself does not. */
async function savedCopy(thread: Thread, partner: Page): Promise<string> {
  const saving = partner.waitForEvent('download');
  await partner.locator('.copy a').first().click();
  const bytes = await readFile(await (await saving).path());
  const words = bytes.toString('utf8');
  expect(words).toContain(`id="b-${given(thread, 'paragraph')}"`);
  expect(words).not.toContain(given(thread, 'withheld'));
  return createHash('sha256').update(bytes).digest('hex');
}
