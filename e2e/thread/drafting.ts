import { randomUUID } from 'node:crypto';
import { caretTo } from '../caret.ts';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** Two experts write the report at once: one the conclusion, the other the recommendation that follows from it. */
export async function walkDrafting(thread: Thread): Promise<void> {
  const { text } = thread;
  const reportId = thread.ids.report ?? (await begun(thread));
  thread.ids.report = reportId;
  const [expert, director] = [await thread.as('cted'), await thread.as('executive-director')];
  for (const page of [expert, director]) {
    await open(page, `/reports/${reportId}/draft`);
    await expect(page.getByRole('status').filter({ hasText: text('drafting.saved') })).toBeVisible();
  }
  const draftOn = (page: typeof expert) =>
    page.getByRole('textbox', { name: text('drafting.words'), exact: true });

  await caretTo(draftOn(expert), 'end');
  await draftOn(expert).press('Enter');
  await draftOn(expert).pressSequentially('Much has been done since the last visit.');
  await expect(draftOn(director)).toContainText('Much has been done since the last visit.');
  await caretTo(draftOn(director), 'end');
  await draftOn(director).press('Enter');
  await draftOn(director).pressSequentially('Complete the work at the border posts.');
  const recommendation = text('drafting.type.recommendation');
  await director.getByLabel(text('drafting.type'), { exact: true }).selectOption({ label: recommendation });
  await expect(draftOn(expert).locator('p.recommendation').last()).toHaveText(
    'Complete the work at the border posts.',
  );
  // What was typed is a block of the report a moment later; only then is the draft shared.
  const report = async () => (await expert.request.get(`/api/v1/reports/${thread.ids.report}`)).text();
  await expect.poll(report, { timeout: 15_000 }).toContain('"type":"recommendation"');
  for (const page of [expert, director])
    await expect(page.getByRole('status').filter({ hasText: text('drafting.saved') })).toBeVisible();
}

/** The report of the visit, begun from its findings where no page before this one did. */
async function begun(thread: Thread): Promise<string> {
  await thread.world.visitTo('XAK'); // as an expert of CTED
  const answer = await thread.world.request.post(`/api/v1/visits/${given(thread, 'file')}/report`, {
    data: { originalLanguage: thread.language, title: 'Report on the visit', key: randomUUID() },
    headers: { 'x-stocktake': '1' },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return (await answer.json()).reportId;
}
