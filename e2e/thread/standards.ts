import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import type { Thread } from './story.ts';

/** Anybody finds a provision by its theme; its page leads to the chain. */
export async function walkStandards(thread: Thread): Promise<void> {
  const { as, text } = thread;
  const expert = await as('cted');
  await open(expert, '/standards');
  await expert.getByLabel(text('standards.theme'), { exact: true }).selectOption('financing-of-terrorism');
  await expert.locator('main a[href^="/standards/"]').first().click();
  await expect(expert.getByRole('heading', { name: text('standards.questions') })).toBeVisible();
  await expect(expert.locator('main')).toContainText('S/RES/1373 (2001)');
  thread.ids.provision = new URL(expert.url()).pathname.split('/')[2] ?? '';
  await expert
    .getByRole('link', { name: text('web.follow-chain') })
    .first()
    .click();
  await expect(expert).toHaveURL(/\/chain\/provision\//);
}
