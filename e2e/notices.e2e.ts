import { expect, test } from './stocktake.ts';

// Notices come as the worker finds them; these stories begin when it has found what there is to find.
test.setTimeout(120_000);

test('what fell due is told to the Permanent Mission, which reads it, gathers its mails and takes the days into its calendar', async ({
  signInAs,
  world,
  text,
}) => {
  const { stateCode } = await world.visitTo('XAM'); // the final two weeks for comments
  await expect.poll(world.isAtRest, { timeout: 60_000 }).toBe(true);
  const mission = await signInAs('permanent-mission', stateCode);
  const notice = mission.locator('main li.panel');
  await mission.goto('/notices');
  await expect(notice.first()).toBeVisible();

  const isNew = mission.locator('main .tag').filter({ hasText: text('notices.is-new') });
  const bell = (unread: number) =>
    mission.locator('header.shell-bar').getByText(text('notices.bell', { unread }));
  const { unread } = await (await mission.request.get('/api/v1/notices/count')).json();
  await notice
    .first()
    .getByRole('button', { name: text('notices.mark-read') })
    .click();
  await expect(bell(unread - 1)).toBeVisible();
  await mission.getByRole('button', { name: text('notices.mark-all') }).click();
  await expect(isNew).toHaveCount(0);
  await expect(bell(0)).toBeVisible();

  await mission.getByRole('link', { name: text('notices.settings') }).click();
  await mission.getByLabel(text('notices.digest')).selectOption('daily');
  await mission.getByLabel(text('notices.at-hour')).selectOption('9');
  await mission.getByRole('button', { name: text('notices.save') }).click();
  await mission.reload();
  await expect(mission.getByLabel(text('notices.at-hour'))).toHaveValue('9');

  await mission.getByRole('button', { name: text('calendars.make') }).click();
  const address = await mission.locator('main code').first().innerText();
  const feed = await mission.request.get(address);
  expect(feed.status()).toBe(200);
  expect(await feed.text()).toContain('BEGIN:VCALENDAR');
  await mission.getByRole('button', { name: text('calendars.end') }).click();
  await expect(mission.getByText(text('calendars.none')).first()).toBeVisible();
  expect((await mission.request.get(address)).status()).toBe(404);
});

test('an administrator sees that a worker runs and how each mail fared, and nothing of what it says', async ({
  signInAs,
  world,
  text,
}) => {
  await expect.poll(world.isAtRest, { timeout: 60_000 }).toBe(true);
  const keeper = await signInAs('administrator');
  await keeper.goto('/delivery');
  await expect(keeper.getByText(text('notices.mail-kept-here'))).toBeVisible();
  await expect(keeper.getByText(text('notices.worker-none'))).toBeHidden();
  await keeper
    .getByRole('button', { name: text('notices.log') })
    .first()
    .click();
  await expect(keeper.getByRole('dialog')).toContainText(text('notices.step-stored'));
});

test('CTED records the language of correspondence and finds its letters written in it', async ({
  signInAs,
  world,
  text,
}) => {
  const { fileId } = await world.visitTo('XAM');
  const expertWindow = await signInAs('cted');
  await expertWindow.goto(`/visits/${fileId}/letters`);
  await expertWindow.getByLabel(text('letters.language')).selectOption('ar');
  await expertWindow.getByRole('button', { name: text('letters.language-do') }).click();
  const letter = expertWindow.locator('main article').first();
  await expect(letter).toHaveAttribute('lang', 'ar');
  await expect(letter).toHaveAttribute('dir', 'rtl');
});
