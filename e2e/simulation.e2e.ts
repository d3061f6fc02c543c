import { open } from './pages.ts';
import { expect, test } from './stocktake.ts';

test('an expert asks what would follow, and the file stays as it is', async ({ signInAs, world, text }) => {
  const { fileId } = await world.visitTo('XAJ'); // ended on 16 May 2026; the draft is due on 30 June
  const before = await world.version(fileId);
  const expert = await signInAs('cted');
  await open(expert, `/visits/${fileId}/simulation`);
  await expert.getByLabel(text('simulation.event')).first().selectOption('draft-shared-with-state');
  await expert.getByLabel(text('simulation.on')).first().fill('2026-06-22');
  await expert.getByRole('button', { name: text('simulation.do') }).click();

  const comments = expert.getByRole('row', { name: new RegExp(text('procedure.clock.D-08')) });
  await expect(comments).toContainText('22 July 2026');
  await expect(expert.locator('main')).toContainText(text('simulation.unchanged'));
  expect(await world.version(fileId)).toBe(before);
});
