import { expect, test } from './stocktake.ts';
import { dueOf, goToFile, record } from './visit.ts';

test('a Permanent Mission answers in the final two weeks, in Arabic from right to left', {
  tag: '@embedded',
}, async ({ signInAs, world, text }) => {
  const { fileId, stateCode } = await world.visitTo('XAM'); // the formal letter went out on 4 June 2026
  const mission = await signInAs('permanent-mission', stateCode);
  await goToFile(mission, fileId);
  await expect(mission.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(dueOf(mission, text, 'D-11')).toContainText('18 حزيران');

  const form = await record(mission, text, 'state-comments-received', '2026-06-15');
  await expect(form).toContainText(text('events.entered.receipt'));
  await form
    .getByRole('button', { name: text('web.close') })
    .last()
    .click();
  await expect(dueOf(mission, text, 'D-11')).toBeHidden();

  const strip = await mission.locator('svg[class*="strip"]').first().boundingBox();
  expect(strip?.width).toBeGreaterThan(300);
});
