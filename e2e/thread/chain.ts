import type { Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** From any record, everything before and after it, for each reader as far as they may see. */
export async function walkChain(thread: Thread): Promise<void> {
  const { text, as } = thread;
  const cted = await as('cted');
  await open(cted, `/chain/visit/${given(thread, 'file')}`);
  for (const kind of ['answer', 'finding', 'paragraph', 'recommendation', 'need', 'project']) {
    await expect(heading(cted, text(`chain.kinds.${kind}`)).first()).toBeVisible();
  }

  // What the State keeps to itself is there for CTED, and for a partner it is not: no page, no link, no hit.
  const withheld = given(thread, 'withheld');
  await open(cted, `/chain/paragraph/${withheld}`);
  await expect(cted.locator('h1')).not.toBeEmpty();
  const partner = await as('un-partner');
  await open(partner, `/chain/paragraph/${given(thread, 'paragraph')}`);
  await expect(heading(partner, text('chain.after'))).toBeVisible();
  await missing(thread, partner, `/chain/paragraph/${withheld}`);

  // A donor knows of a need that was let go, of the project on it, and of nothing before it.
  const donor = await as('donor');
  await open(donor, `/chain/need/${given(thread, 'need')}`);
  await expect(donor.locator('main')).toContainText(text('chain.before-none'));
  await expect(heading(donor, text('chain.kinds.project'))).toBeVisible();

  const anybody = await as('');
  await missing(thread, anybody, `/chain/recommendation/${given(thread, 'recommendation')}`);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name });

async function missing({ text }: Thread, page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main')).toContainText(text('chain.record-not-found'));
}
