import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { open, settled } from './pages.ts';
import { expect, test } from './stocktake.ts';

test('anybody reads the 46 visits of the printed record, with its totals', async ({ signInAs }) => {
  const reader = await signInAs();
  await open(reader, '/visits?training=false&origin=record');

  await expect(rows(reader)).toHaveCount(46);
  expect(await totals(reader)).toMatchObject({
    'Visits shown': '46',
    2018: '15',
    2019: '16',
    2020: '2',
    2021: '13',
  });
  expect(await totals(reader)).toMatchObject({ 'Virtual component': '13' });
});

test('filters stand in the address: they survive a reload, and a link hands them on', async ({
  signInAs,
}) => {
  const reader = await signInAs();
  await open(reader, '/visits?training=false');
  await reader.getByLabel('Year').selectOption('2021');
  await expect(rows(reader)).toHaveCount(13);
  expect(new URL(reader.url()).searchParams.get('year')).toBe('2021');

  await reader.reload();
  await settled(reader);
  await expect(rows(reader)).toHaveCount(13);
  await expect(reader.getByLabel('Year')).toHaveValue('2021');

  const other = await signInAs();
  await open(other, reader.url());
  await expect(rows(other)).toHaveCount(13);
});

test('pressing a total narrows the register to it, and pressing it again widens it', async ({ signInAs }) => {
  const reader = await signInAs();
  await open(reader, '/visits?training=false&origin=record');
  const total = reader.getByRole('button', { name: '2020' });
  await total.click();
  await expect(rows(reader)).toHaveCount(2);
  await total.click();
  await expect(rows(reader)).toHaveCount(46);
});

test('the export holds the same visits as the screen, with the printed date of visit 168', async ({
  signInAs,
}) => {
  const reader = await signInAs();
  await open(reader, '/visits?training=false&year=2020');
  const [table, data] = [await saved(reader, 'csv'), await saved(reader, 'json')];

  expect(parse(table)).toHaveLength(1 + 2); // a note may hold a line break, so lines are not rows
  expect((JSON.parse(data) as { visits: unknown[] }).visits).toHaveLength(2);
  expect(table).toContain('168');
  expect(data).toContain('168');
});

const rows = (page: Page) => page.locator('main table tbody tr');

/** The totals above the register, by their words. */
async function totals(page: Page): Promise<Record<string, string>> {
  const words = await page
    .locator('dl.totals button')
    .evaluateAll((buttons) =>
      buttons.map((button) => [
        button.querySelector('span')?.textContent,
        button.querySelector('strong')?.textContent,
      ]),
    );
  const all = await page.locator('.totals-all dd').textContent();
  return Object.fromEntries([['Visits shown', all], ...words]);
}

async function saved(page: Page, format: 'csv' | 'json'): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator(`a[download][href*="export.${format}"]`).click();
  return readFile(await (await waiting).path(), 'utf8');
}
