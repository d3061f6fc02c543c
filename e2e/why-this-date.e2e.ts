import { expect, test } from './stocktake.ts';
import { dueOf, goToFile } from './visit.ts';

test('a Permanent Mission asks why its comments are due on that day, and is shown the whole sum', {
  tag: '@node24',
}, async ({ signInAs, world, text }) => {
  const { fileId, stateCode } = await world.visitTo('XAK'); // the draft was shared on 3 June 2026
  const mission = await signInAs('permanent-mission', stateCode);
  await goToFile(mission, fileId);
  await dueOf(mission, text, 'D-08')
    .getByRole('button', { name: text('clocks.why.ask') })
    .click();

  const sum = mission.getByRole('dialog');
  await expect(sum).toContainText('3 June 2026');
  await expect(sum).toContainText('30 calendar days are counted from there');
  await expect(sum).toContainText('So the last day is 3 July 2026, until midnight in New York.');
  await expect(sum).toContainText('All extensions together add thirty days at most');
  await sum.getByRole('button', { name: 'S/2020/731 VI.4(d)' }).click();
  await expect(mission.getByRole('dialog').last()).toContainText('S/2020/731 VI.4(d)');
});

test('the clocks are a picture and a table, and the file can be taken along as a calendar', async ({
  signInAs,
  world,
}) => {
  const { fileId } = await world.visitTo('XAK');
  const expert = await signInAs('cted');
  await goToFile(expert, fileId);
  await expect(expert.getByRole('table', { name: /The clocks of the file/ })).toContainText('3 July 2026');

  const waiting = expert.waitForEvent('download');
  await expert.locator('a[download][href$="calendar.ics"]').click();
  expect((await waiting).suggestedFilename()).toMatch(/\.ics$/);
});
