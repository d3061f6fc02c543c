import { expect, test } from './stocktake.ts';
import { dueOf, goToFile } from './visit.ts';

test('a corrected day moves every due day that rests on it, and the journal keeps both', {
  tag: '@embedded',
}, async ({ signInAs, world, text }) => {
  const { fileId } = await world.visitAt('ST-10'); // ended on 10 June 2026
  const expert = await signInAs('cted');
  await goToFile(expert, fileId);
  await expect(dueOf(expert, text, 'D-06')).toContainText('24 June 2026');

  const ended = text('procedure.event.visit-ended');
  await expert.getByRole('button', { name: `${text('visits.correct.ask')} ${ended}` }).click();
  const form = expert.getByRole('dialog');
  await form.getByLabel(text('visits.correct.on')).fill('2026-06-12');
  await form.getByLabel(text('visits.correct.reason')).fill('The last session was held on the Friday.');
  await form.getByRole('button', { name: text('visits.correct.do') }).click();
  await expect(form).toBeHidden();

  await expect(dueOf(expert, text, 'D-06')).toContainText('26 June 2026');
  await expect(expert.locator('main')).toContainText('Corrected from 10 June 2026 to 12 June 2026');
  await dueOf(expert, text, 'D-06')
    .getByRole('button', { name: text('visits.why.ask') })
    .click();
  await expect(expert.getByRole('dialog')).toContainText('due on 24 June 2026');
});
