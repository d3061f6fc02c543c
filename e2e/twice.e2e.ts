import { expect, test } from './stocktake.ts';
import { askToRecord, goToFile, record } from './visit.ts';

test('pressing twice enters an event once', async ({ signInAs, world, text }) => {
  const { fileId } = await world.visitTo('XAO');
  const before = await world.version(fileId);
  const expert = await signInAs('cted');
  await goToFile(expert, fileId);
  const form = await askToRecord(expert, text, 'follow-up-meeting-held');
  await form.getByRole('button', { name: text('events.form.enter') }).dblclick();
  await expect(form).toContainText('is in the journal');
  expect(await world.version(fileId)).toBe(before + 1);
});

test('whoever acts on an old screen is told, and sees what the other one entered', async ({
  signInAs,
  world,
  text,
}) => {
  const { fileId } = await world.visitTo('XAP');
  const [first, second] = [await signInAs('cted'), await signInAs('cted')];
  await goToFile(first, fileId);
  await goToFile(second, fileId);
  const before = await world.version(fileId);

  await expect(await record(first, text, 'follow-up-meeting-held')).toContainText('is in the journal');
  const form = await record(second, text, 'assessment-updated');
  await expect(form.getByRole('alert')).toContainText(text('platform.stale'));
  expect(await world.version(fileId)).toBe(before + 1);

  await form.getByRole('button', { name: text('events.form.enter') }).click();
  await expect(form).toContainText('is in the journal');
  expect(await world.version(fileId)).toBe(before + 2);
});
