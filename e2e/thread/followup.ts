import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** The recommendations are taken up, the State replies with evidence, and CTED says what it makes of the reply. */
export async function walkFollowup(thread: Thread): Promise<void> {
  const { text, as, state, ids } = thread;
  const expert = await as('cted');
  await open(expert, `/recommendations?visit=${given(thread, 'file')}`);
  await expert.getByRole('button', { name: text('followup.take-up'), exact: true }).click();
  const choices = expert.getByRole('dialog');
  await choices.getByLabel(text('followup.means.with-help'), { exact: true }).first().check();
  await choices.getByRole('button', { name: text('followup.take-up-now'), exact: true }).click();
  await expect(choices).toBeHidden();
  const first = expert.locator('table a[href^="/recommendations/"]').first();
  ids.recommendation = (await first.getAttribute('href'))?.split('/').at(-1) ?? '';

  const mission = await as('permanent-mission', state);
  const page = `/recommendations/${given(thread, 'recommendation')}`;
  const steps = 'A bill was sent to parliament.';
  await open(mission, page);
  await mission.getByRole('button', { name: text('followup.write'), exact: true }).click();
  const form = mission.getByRole('dialog');
  await form.getByLabel(text('followup.steps'), { exact: true }).fill(steps);
  await form.getByLabel(text('followup.claimed'), { exact: true }).selectOption('largely');
  await form.getByLabel(text('followup.evidence-reference'), { exact: true }).fill('Training gazette, 1');
  await form.getByRole('button', { name: text('followup.write-now'), exact: true }).click();
  await expect(form).toBeHidden();

  await open(expert, page);
  await expect(expert.getByText(steps)).toHaveCount(0);
  await mission.getByRole('button', { name: text('followup.send'), exact: true }).click();
  const { today } = await (await mission.request.get('/api/v1/me')).json();
  await form.getByLabel(text('followup.sent-on'), { exact: true }).fill(today);
  await form.getByRole('button', { name: text('followup.send-now'), exact: true }).click();
  await expect(form).toBeHidden();

  await open(expert, page);
  await expect(expert.getByText(steps)).toBeVisible();
  await expert.getByRole('button', { name: text('followup.view'), exact: true }).click();
  const view = expert.getByRole('dialog');
  await view.getByLabel(text('followup.reason'), { exact: true }).fill('The bill is not law yet.');
  await view.getByRole('button', { name: text('followup.view-now'), exact: true }).click();
  await expect(expert.getByText('The bill is not law yet.')).toBeVisible();
}
