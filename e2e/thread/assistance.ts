import type { Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

const shortfall = 'Nobody in the ministry has drafted such a law.';

/** The State needs help and lets it be known; a donor begins a project for it and takes its first step. */
export async function walkAssistance(thread: Thread): Promise<void> {
  const { text, as, state } = thread;
  const mission = await as('permanent-mission', state);
  await needIsStated(thread, mission);

  const donor = await as('donor');
  await open(donor, `/assistance?state=${state}`);
  await expect(donor.getByText(text('assistance.no-needs'))).toBeVisible();

  await mission.getByRole('button', { name: text('assistance.clear'), exact: true }).click();
  const form = mission.getByRole('dialog');
  await form.getByRole('button', { name: text('assistance.clear-now'), exact: true }).click();
  await expect(form).toBeHidden();
  await open(donor, `/assistance?state=${state}`);
  await donor.getByRole('link', { name: shortfall }).click();
  await donor.locator(`a.button[href="/projects?need=${given(thread, 'need')}"]`).click();
  await projectIsBegun(thread, donor);
}

async function needIsStated({ text, ids }: Thread, mission: Page): Promise<void> {
  await open(mission, `/assistance?recommendation=${ids.recommendation}`);
  await mission.getByRole('button', { name: text('assistance.state'), exact: true }).click();
  const form = mission.getByRole('dialog');
  await form.getByLabel(text('assistance.shortfall'), { exact: true }).fill(shortfall);
  await form.getByLabel(text('assistance.solution'), { exact: true }).fill('An expert reads the draft.');
  await form.getByRole('button', { name: text('assistance.state-now'), exact: true }).click();
  await mission.waitForURL(/\/needs\/[0-9a-f-]{36}$/);
  ids.need = mission.url().split('/').at(-1) ?? '';
}

async function projectIsBegun({ text, ids }: Thread, donor: Page): Promise<void> {
  await donor.getByRole('button', { name: text('assistance.begin-project'), exact: true }).click();
  const form = donor.getByRole('dialog');
  await form.getByLabel(text('assistance.project-title'), { exact: true }).fill('An expert for the draft');
  await form.getByLabel(text('assistance.pillar.III'), { exact: true }).check();
  await form.getByRole('button', { name: text('assistance.begin-project-now'), exact: true }).click();
  await donor.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  ids.project = donor.url().split('/').at(-1) ?? '';

  await donor.getByRole('button', { name: text('assistance.take-step'), exact: true }).click();
  await form.getByLabel(text('assistance.evidence'), { exact: true }).fill('Concept note of today.');
  await form.getByRole('button', { name: text('assistance.take-step-now'), exact: true }).click();
  await expect(form.getByText(text('assistance.missing-concept-filed'))).toBeVisible();
  await form.getByLabel(text('assistance.condition.concept-filed'), { exact: true }).check();
  await form.getByRole('button', { name: text('assistance.take-step-now'), exact: true }).click();
  await expect(form).toBeHidden();
  await expect(donor.locator('.step-rail-here')).toContainText(text('assistance.step.analysis'));
}
