import type { Page } from '@playwright/test';
import { open, settled } from './pages.ts';
import { expect, test } from './stocktake.ts';

test('the page turns round with the language, at once and for good', async ({ signInAs }) => {
  const page = await signInAs();
  await open(page, '/about');
  for (const [language, direction] of [
    ['ar', 'rtl'],
    ['fr', 'ltr'],
    ['ar', 'rtl'],
    ['zh', 'ltr'],
  ] as const) {
    await chooseLanguage(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await page.reload();
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
  }
});

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.locator(`select:has(option[value="${language}"])`).selectOption(language);
}
