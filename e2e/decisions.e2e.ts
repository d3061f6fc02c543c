import type { Page } from '@playwright/test';
import { open } from './pages.ts';
import { expect, test } from './stocktake.ts';
import type { Text } from './visit.ts';

// Each window is somebody else's, and the product is started again on a later day.
test.setTimeout(150_000);

const cite = 'Guidelines of the Committee, paragraph 5';

/** Presses a button that asks first, and says yes. */
async function pressAndConfirm(page: Page, word: string): Promise<void> {
  await page.locator('main').getByRole('button', { name: word, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Fills in the text and the closing of a written procedure. */
async function fillText(page: Page, text: Text, given: { title: string; closesOn: string }): Promise<void> {
  const within =
    (await page.getByRole('dialog').count()) > 0 ? page.getByRole('dialog') : page.locator('main');
  await within.getByLabel(text('proceedings.new.text-title')).first().fill(given.title);
  await within.getByLabel(text('proceedings.new.text-words')).first().fill(`${given.title}.`);
  await within.getByLabel(text('proceedings.new.closes-on')).fill(given.closesOn);
}

test('a text is objected to, revised, and adopted by the silence of the members at the closing minute', async ({
  signInAs,
  world,
  text,
}) => {
  const expert = await signInAs('cted');
  await open(expert, '/decisions/new?manner=written');
  await expect(expert.locator('main')).toContainText(text('silence.procedure-off'));

  const chair = await signInAs('committee-chair');
  await open(chair, '/decisions/rule');
  await chair.getByLabel(text('silence.rule.cite')).fill(cite);
  await chair.getByLabel(text('silence.rule.period')).fill('2');
  await chair.getByLabel(text('silence.rule.counting')).selectOption('calendar-days');
  await chair.getByLabel(text('silence.rule.holds')).selectOption('until-lifted');
  await pressAndConfirm(chair, text('silence.rule.do'));
  await expect(chair.getByRole('heading', { name: text('silence.rule.on') })).toBeVisible();

  await open(expert, '/decisions/new?manner=written&kind=activity');
  await fillText(expert, text, { title: 'A workshop', closesOn: '2026-06-16' });
  await pressAndConfirm(expert, text('proceedings.new.do-written'));
  await expect(expert.getByRole('alert')).toContainText('12:00'); // the rule asks for two days
  await expert.getByLabel(text('proceedings.new.closes-on')).fill('2026-06-17');
  await pressAndConfirm(expert, text('proceedings.new.do-written'));
  await expert.getByRole('link', { name: text('proceedings.new.to-it') }).click();
  await expect(expert.getByRole('heading', { name: 'A workshop' }).first()).toBeVisible();
  const address = new URL(expert.url()).pathname;

  const member = await signInAs('committee-member');
  await open(member, '/decisions');
  await member.getByRole('link', { name: 'A workshop' }).click();
  await expect(member.locator('main')).toContainText(text('silence.stage.running'));
  await expect(member.locator('main')).toContainText(cite);
  await member.getByRole('button', { name: text('proceedings.object.do') }).click();
  await member.getByLabel(text('proceedings.reason')).fill('The days do not suit');
  await member
    .getByRole('dialog')
    .getByRole('button', { name: text('proceedings.object.do') })
    .click();
  await expect(member.locator('main')).toContainText(text('silence.stage.objected'));

  await open(expert, address);
  await expect(expert.locator('main')).toContainText('The days do not suit');
  await expert.getByRole('button', { name: text('proceedings.revise.do') }).click();
  await fillText(expert, text, { title: 'A workshop in autumn', closesOn: '2026-06-18' });
  await expert
    .getByRole('dialog')
    .getByRole('button', { name: text('proceedings.revise.do') })
    .click();
  await expect(expert.locator('main')).toContainText(text('silence.stage.running'));

  await world.today('2026-06-19');
  const later = await signInAs('committee-member');
  await open(later, address);
  await expect(later.locator('main')).toContainText(text('silence.stage.adopted'));
  await expect(later.locator('main')).toContainText(text('decisions.outcome.adopted'));
});

test('a State reads the decision it was told of, and not how it came about', async ({
  signInAs,
  world,
  text,
}) => {
  const decisionId = await world.decisionOn('XAK');
  const mission = await signInAs('permanent-mission', 'XAK');
  await open(mission, '/decisions');
  await expect(mission.getByRole('link', { name: 'Extension for XAK' })).toHaveCount(0);
  await open(mission, `/decisions/${decisionId}`);
  await expect(mission.locator('main')).toContainText(text('decisions.not-found'));

  const expert = await signInAs('cted');
  await open(expert, `/decisions/${decisionId}`);
  await pressAndConfirm(expert, text('proceedings.tell.do'));
  await expect(expert.getByRole('button', { name: text('proceedings.tell.do') })).toBeHidden();

  await open(mission, `/decisions/${decisionId}`);
  await expect(mission.locator('main')).toContainText('More time is given to comment on the draft.');
  await expect(mission.locator('main')).not.toContainText(text('decisions.manner.meeting'));

  const stranger = await signInAs('permanent-mission', 'XAJ');
  await open(stranger, `/decisions/${decisionId}`);
  await expect(stranger.locator('main')).toContainText(text('decisions.not-found'));
});
