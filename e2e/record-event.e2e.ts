import { expect, test } from './stocktake.ts';
import { dueOf, goToFile, record } from './visit.ts';

test('an expert sees what is due, records it, and is told which due day follows', {
  tag: '@embedded',
}, async ({ signInAs, world, text }) => {
  const { fileId } = await world.visitTo('XAI'); // ended on 5 June 2026
  const expert = await signInAs('cted');
  await goToFile(expert, fileId);
  await expect(dueOf(expert, text, 'D-06')).toContainText('19 June 2026');
  await expect(dueOf(expert, text, 'D-06')).toContainText('4 days left');

  const form = await record(expert, text, 'pao-submitted', '2026-06-12');
  await expect(form).toContainText('is in the journal for 12 June 2026');
  await expect(form).toContainText('12 June 2027');
  await form.getByRole('button', { name: 'Close' }).last().click();

  await expect(dueOf(expert, text, 'D-06')).toBeHidden();
  await expect(expert.locator('main')).toContainText('12 June 2027');
});

test('an act that is not lawful yet stays on the page and says why, with the paragraph', async ({
  signInAs,
  world,
  text,
}) => {
  const { fileId } = await world.visitTo('XAJ'); // the draft has not been shared
  const expert = await signInAs('cted');
  await goToFile(expert, fileId);
  await expert.getByLabel(text('events.acts.find')).fill(text('procedure.event.formal-letter-sent'));

  const act = expert.locator('.acts-refused li', { hasText: text('procedure.event.formal-letter-sent') });
  const button = act.getByRole('button', { name: text('procedure.event.formal-letter-sent'), exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(act).toContainText('S/2020/731 V(o)');
  await act.getByRole('button', { name: 'S/2020/731 V(o)' }).click();
  await expect(expert.getByRole('dialog')).toContainText('S/2020/731 V(o)');
});

test('a grant beyond the cap is refused with the paragraph, and one within it moves the due day', async ({
  signInAs,
  world,
  text,
}) => {
  const { fileId } = await world.visitTo('XAL'); // a request is pending; the first due day is 23 June 2026
  const chair = await signInAs('committee-chair');
  await goToFile(chair, fileId);
  const form = await record(chair, text, 'extension-granted');
  await form.getByLabel(text('procedure.field.until')).fill('2026-07-24');
  await form.getByRole('button', { name: text('events.form.enter') }).click();
  await expect(form.getByRole('alert')).toContainText('23 July 2026');
  await expect(form.getByRole('alert')).toContainText('S/2020/731 VI.4(d)');

  await form.getByLabel(text('procedure.field.until')).fill('2026-07-23');
  await form.getByRole('button', { name: text('events.form.enter') }).click();
  await expect(form).toContainText('from 23 June 2026 to 23 July 2026');
});

test('a day that is still to come is refused, and nothing is written', async ({ signInAs, world, text }) => {
  const { fileId } = await world.visitTo('XAH');
  const expert = await signInAs('cted');
  await goToFile(expert, fileId);
  const before = await world.version(fileId);
  const form = await record(expert, text, 'assessment-updated', '2026-06-16');
  await expect(form.getByRole('button', { name: text('events.form.enter') })).toBeVisible();
  expect(await world.version(fileId)).toBe(before);
});
