import { violations } from './axe.ts';
import { open, settled } from './pages.ts';
import { expect, test } from './stocktake.ts';

// Where people start, by role, in both directions of writing. What is said is asked by its message.

test('an expert sees what is due, goes to the act, and comes to the form of it', async ({
  signInAs,
  text,
}) => {
  const expert = await signInAs('cted');
  await open(expert, '/');
  await expect(expert.getByRole('heading', { name: text('desks.due'), exact: true })).toBeVisible();
  const due = expert.getByRole('list', { name: text('desks.due'), exact: true });
  const line = due
    .getByRole('listitem')
    .filter({ has: expert.locator('.desk-act a') })
    .first();
  await expect(line).toContainText(text('clocks.otherwise'));
  const act = line.locator('.desk-act a');
  const event = new URL((await act.getAttribute('href')) ?? '', expert.url()).searchParams.get('act');
  await act.click();
  await settled(expert);
  await expect(expert.getByRole('dialog')).toContainText(text(`procedure.event.${event}`));
});

test('a director narrows the overview, keeps the filters, and opens them again from the desk', async ({
  signInAs,
  text,
}) => {
  const director = await signInAs('executive-director');
  await open(director, '/overview');
  await expect(director.locator('main tbody tr')).not.toHaveCount(0);
  await director
    .locator('.total-boxes')
    .getByRole('button', { name: text('overview.total-late') })
    .click();
  await expect(director).toHaveURL(/late=true/);

  await director.locator('.shell-beside .menu summary').click();
  await director.getByLabel(text('filters.name')).fill('Late files');
  await director.getByRole('button', { name: text('filters.save') }).click();
  await expect(director.getByText(text('filters.done', { name: 'Late files' }))).toBeVisible();

  await open(director, '/');
  await director.getByRole('link', { name: 'Late files' }).click();
  await expect(director).toHaveURL(/\/overview\?.*late=true/);

  await open(director, '/');
  await director.getByRole('button', { name: `${text('filters.delete')} Late files` }).click();
  await director.getByRole('button', { name: text('filters.undo') }).click();
  await expect(director.getByRole('link', { name: 'Late files' })).toBeVisible();
  await director.getByRole('button', { name: `${text('filters.delete')} Late files` }).click();
  await expect(director.getByText(text('filters.gone', { name: 'Late files' }))).toBeVisible();
});

test('[V-195] a second secretary of a mission knows what is asked, until when and what happens after', async ({
  signInAs,
  text,
}) => {
  const mission = await signInAs('permanent-mission', 'XAK');
  await open(mission, '/');
  await mission.getByRole('link', { name: text('desks.to-my-state') }).click();
  await settled(mission);
  await expect(mission.getByRole('heading', { name: text('desks.state.asked.D-08') })).toBeVisible();
  await expect(mission.getByText(text('desks.state.then.D-08'))).toBeVisible();
  await expect(
    mission.getByText(text('procedure.event.draft-shared-with-state'), { exact: true }).first(),
  ).toBeVisible();
  await expect(
    mission.getByText(text('procedure.event.consent-given'), { exact: true }).first(),
  ).toBeVisible();

  await mission.getByText(text('help.title')).click();
  await expect(mission.getByText(text('help.my-state.next'))).toBeVisible();
  expect(await violations(mission)).toEqual([]);

  await mission
    .getByRole('link', { name: text('procedure.event.state-comments-received'), exact: true })
    .click();
  await settled(mission);
  await expect(mission.getByRole('dialog')).toContainText(text('procedure.event.state-comments-received'));
});

test('a member of the Committee has what is to decide, what to read, and the days ahead', async ({
  signInAs,
  text,
}) => {
  const member = await signInAs('committee-member');
  await open(member, '/');
  for (const title of ['desks.decide', 'desks.read', 'desks.calendar'])
    await expect(member.getByRole('heading', { name: text(title), exact: true })).toBeVisible();
  await expect(member.getByRole('list', { name: text('desks.decide'), exact: true })).toContainText(
    text('procedure.clock.D-09'),
  );
});

test('[V-199] anybody reads the figures without an account: 46 visits, as a picture and as a table', async ({
  signInAs,
  text,
}) => {
  const reader = await signInAs();
  await open(reader, '/figures');
  await expect(reader.locator('.total-boxes')).toContainText('46');
  await reader.getByText(text('web.chart-table')).first().click();
  const table = reader.getByRole('table').first();
  await expect(table.getByRole('row')).toHaveCount(1 + 4);
  await expect(table).toContainText('2019');
});

test('the search is a box to fly by keys, and finds nothing a reader may not see', async ({
  signInAs,
  text,
}) => {
  const mission = await signInAs('permanent-mission', 'XAK');
  await open(mission, '/about');
  const box = mission.getByRole('combobox', { name: text('search.label') });
  await mission.keyboard.press('/');
  await expect(box).toBeFocused();
  await mission.keyboard.type('D-08');
  await expect(mission.getByRole('option').first()).toContainText(/^D-08/);
  await mission.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /.+/);
  expect(await violations(mission)).toEqual([]);
  await mission.keyboard.press('Enter');
  await expect(mission).toHaveURL(/\/rules\?search=D-08/);

  await open(mission, '/search?q=XAA&kind=visits');
  await expect(mission.getByRole('heading', { name: text('search.none', { text: 'XAA' }) })).toBeVisible();
});
