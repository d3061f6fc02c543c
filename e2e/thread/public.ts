import { expect, test } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** Somebody without an account reads what is public of the State, and nothing of its report. */
export async function walkPublic(thread: Thread): Promise<void> {
  const { state, text, as } = thread;
  const anybody = await as('');
  const language = test.info().project.name === 'ar' ? 'ar' : 'en';
  await anybody.goto(`/open/states?language=${language}`);
  await anybody.locator(`a[href^="/open/states/${state}?"]`).click();
  await expect(anybody.getByText(text('public.why-report'))).toBeVisible();
  expect(await anybody.content()).not.toContain(given(thread, 'report'));
}
