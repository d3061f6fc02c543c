import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import { given, type Thread } from './story.ts';

/** Draft shared, commented, dealt with, submitted, adopted and sent; the State keeps one paragraph to itself. */
export async function walkReports(thread: Thread): Promise<void> {
  const expert = await thread.as('cted');
  await act(thread, expert, 'share');
  await stateComments(thread);
  await commentIsDealtWith(thread);
  await act(thread, expert, 'submit');
  await committeeAdopts(thread);
  await stateAnswers(thread);
}

const todayOf = async (page: Page): Promise<string> =>
  (await (await page.request.get('/api/v1/me')).json()).today;

/** One of the acts on the report as a whole, done today. */
async function act({ ids, text }: Thread, page: Page, name: string, decision?: string): Promise<void> {
  await open(page, `/reports/${ids.report}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: text(`reports.act.${name}`), exact: true })
    .click();
  const form = page.getByRole('dialog');
  await form.getByLabel(text('reports.act.on')).fill(await todayOf(page));
  if (decision) await form.getByLabel(text('reports.act.decision')).selectOption(decision);
  await form.getByRole('button', { name: text(`reports.act.${name}`), exact: true }).click();
  await expect(form).toBeHidden();
}

async function stateComments(thread: Thread): Promise<void> {
  const { text, state, ids } = thread;
  const mission = await thread.as('permanent-mission', state);
  await open(mission, `/reports/${given(thread, 'report')}`);
  const paragraph = mission.locator('.block-paragraph').first();
  await paragraph.getByRole('button', { name: text('observations.comment.add') }).click();
  const form = mission.getByRole('dialog');
  await form
    .getByLabel(text('observations.comment.words'), { exact: true })
    .fill('Since the visit this has been done.');
  await form.getByRole('button', { name: text('observations.comment.save'), exact: true }).click();
  await expect(paragraph.getByText(text('observations.not-sent'))).toBeVisible();
  ids.paragraph = (await paragraph.getAttribute('id')) ?? '';

  await mission
    .getByRole('main')
    .getByRole('button', { name: text('observations.send'), exact: true })
    .click();
  const send = mission.getByRole('dialog');
  await send.getByRole('button', { name: text('observations.send'), exact: true }).click();
  await expect(send).toBeHidden();
}

async function commentIsDealtWith(thread: Thread): Promise<void> {
  const { text } = thread;
  const expert = await thread.as('cted');
  await open(expert, `/reports/${given(thread, 'report')}`);
  await expert
    .locator('.comments')
    .getByRole('button', { name: text('observations.dispose'), exact: true })
    .click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('observations.outcome'), { exact: true }).selectOption('not-accepted');
  await form.getByLabel(text('observations.reason'), { exact: true }).fill('The delegation saw otherwise.');
  await form.getByRole('button', { name: text('observations.dispose'), exact: true }).click();
  await expect(expert.getByText(text('observations.outcome.not-accepted'), { exact: true })).toBeVisible();
}

async function committeeAdopts(thread: Thread): Promise<void> {
  const chair = await thread.as('committee-chair');
  const words = 'The Committee adopts the report.';
  const meetingOn = await todayOf(chair);
  const meeting = { meetingNumber: 77, meetingOn, outcome: 'adopted', key: randomUUID() };
  const decided = await chair.request.post('/api/v1/decisions', {
    data: {
      ...{
        kind: 'report-adopted',
        fileId: given(thread, 'file'),
        texts: { en: { title: 'Adoption', words } },
      },
      ...meeting,
    },
    headers: { 'x-stocktake': '1' },
  });
  thread.ids.decision = (await decided.json()).decisionId;
  await act(thread, chair, 'adopt', given(thread, 'decision'));
  await act(thread, chair, 'transmit');
}

async function stateAnswers(thread: Thread): Promise<void> {
  const { text, state, ids } = thread;
  const mission = await thread.as('permanent-mission', state);
  await open(mission, `/reports/${given(thread, 'report')}`);
  const last = mission.locator('.block-paragraph').last();
  ids.withheld = (await last.getAttribute('id')) ?? '';
  const words = (await last.locator('.block-words').textContent()) ?? '';

  await open(mission, `/reports/${given(thread, 'report')}/confidentiality`);
  await mission.getByLabel(text('confidentiality.option.CR-2'), { exact: true }).check();
  await mission.locator('.marking label', { hasText: words }).getByRole('checkbox').check();
  await mission.getByRole('button', { name: text('confidentiality.answer-act'), exact: true }).click();
  const sure = mission.getByRole('dialog', { name: text('confidentiality.option.CR-2') });
  await sure.getByRole('button', { name: text('confidentiality.answer-act'), exact: true }).click();
  await expect(mission.getByText(text('confidentiality.answer-withholds', { count: 1 }))).toBeVisible();

  await open(mission, `/reports/${given(thread, 'report')}`);
  const withheld = mission.locator(`[id="${ids.withheld}"]`);
  await expect(withheld.getByText(text('observations.withheld'))).toBeVisible();
}
