import type { Locator, Page } from '@playwright/test';
import { open } from './pages.ts';
import { expect } from './stocktake.ts';

// What people do in a visit file, by what they see: words come from the catalogue of their language.

export type Text = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** The one of what is due in a file that is about this clock. */
export function dueOf(page: Page, text: Text, clock: string): Locator {
  return page.locator('.due-one', {
    has: page.getByRole('heading', { name: text(`procedure.clock.${clock}`), exact: true }),
  });
}

/** Enters an event through its form; the form then says what followed. */
export async function record(page: Page, text: Text, event: string, on?: string): Promise<Locator> {
  const form = await askToRecord(page, text, event);
  if (on) await form.getByLabel(text('events.form.on')).fill(on);
  await form.getByRole('button', { name: text('events.form.enter') }).click();
  return form;
}

/** Opens the form of an event. */
export async function askToRecord(page: Page, text: Text, event: string): Promise<Locator> {
  const name = text(`procedure.event.${event}`);
  await page.locator('.acts').getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog');
  await expect(form).toBeVisible();
  return form;
}

export async function goToFile(page: Page, fileId: string): Promise<void> {
  await open(page, `/visits/${fileId}`);
}
