import type { Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** The meeting that adopted the report, the duty that the follow-up is, and who has opened what was circulated. */
export async function walkProgramme(thread: Thread): Promise<void> {
  const expert = await thread.as('cted');
  await meetingIsHeld(thread, expert);
  await dutyIsMet(thread, expert);
  await circulated(thread, expert);
}

/** Planned with one item on the State, held, and what was decided put under it; outside nobody knows of it. */
async function meetingIsHeld(thread: Thread, expert: Page): Promise<void> {
  const { text, state } = thread;
  const decisionId = await decisionOnReport(thread, expert);
  const decision = await (await expert.request.get(`/api/v1/decisions/${decisionId}`)).json();
  await open(expert, '/meetings?training=true');
  await expert.getByRole('button', { name: text('meetings.plan.do'), exact: true }).click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('meetings.column.title')).fill('Adoption');
  await form.getByLabel(text('meetings.fact.number')).fill(String(decision.meeting.number));
  await form.getByLabel(text('meetings.plan.item', { number: 1 })).fill('Report');
  await form.getByLabel(text('meetings.plan.state')).fill(state);
  await form.getByRole('button', { name: text('meetings.plan.now'), exact: true }).click();
  await expect(form).toBeHidden();

  await expert.getByRole('button', { name: text('meetings.settle.do'), exact: true }).click();
  await form.getByLabel(text('meetings.fact.on')).fill(decision.decidedOn);
  await form.getByRole('button', { name: text('meetings.settle.now'), exact: true }).click();
  await expect(form).toBeHidden();
  await expert.getByRole('button', { name: text('meetings.put.decision'), exact: true }).click();
  await form.getByLabel(text('meetings.put.the-decision')).selectOption(decisionId);
  await form.getByRole('button', { name: text('meetings.put.now'), exact: true }).click();
  await expect(form).toBeHidden();
  await expect(expert.locator(`a[href="/decisions/${decisionId}"]`)).toBeVisible();
  thread.ids.meeting = new URL(expert.url()).pathname.split('/').at(-1) ?? '';

  const anybody = await thread.as('');
  const answer = await anybody.request.get(`/api/v1/meetings/${given(thread, 'meeting')}`);
  expect(answer.status()).toBe(404);
}

/** The decision that adopted the report, by the file it is about. */
async function decisionOnReport(thread: Thread, expert: Page): Promise<string> {
  const asked = `kind=report-adopted&fileId=${given(thread, 'file')}`;
  const { rows } = await (await expert.request.get(`/api/v1/decisions?${asked}`)).json();
  return thread.ids.decision ?? rows[0].decisionId;
}

/** A record of the thread, by the address of its chain, shows that what CTED owed was given. */
async function dutyIsMet(thread: Thread, expert: Page): Promise<void> {
  const { text } = thread;
  await open(expert, '/programme/cted-2020-15');
  await expert
    .getByRole('button', { name: text('programme.give.do'), exact: true })
    .first()
    .click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('programme.give.address')).fill(`/chain/meeting/${given(thread, 'meeting')}`);
  await form.getByRole('button', { name: text('programme.give.now'), exact: true }).click();
  await expect(form).toBeHidden();
  await expect(expert.getByText(text('procedure.outcome.met')).first()).toBeVisible();
}

/** CTED puts the adopted report before the Committee; a member has it to read. */
async function circulated(thread: Thread, expert: Page): Promise<void> {
  const { text } = thread;
  const answer = await expert.request.get(`/api/v1/reports/${given(thread, 'report')}/versions`);
  const { rows } = await answer.json();
  const adopted = rows.find(({ kind }: { kind: string }) => kind === 'SV-08') ?? rows[0];
  await open(expert, '/circulations');
  await expert.getByRole('button', { name: text('circulation.do'), exact: true }).click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('circulation.field.record')).selectOption(`report-version ${adopted.versionId}`);
  await form.getByRole('button', { name: text('circulation.now'), exact: true }).click();
  await expect(form).toBeHidden();
  await expect(expert.getByText(text('circulation.not-opened')).first()).toBeVisible();
  const path = new URL(expert.url()).pathname;

  const member = await thread.as('committee-member');
  await open(member, '/circulations?unread=true');
  await expect(member.locator(`a[href="${path}"]`)).toBeVisible();
}
