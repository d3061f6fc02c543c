import { expect, test } from './stocktake.ts';
import { dueOf, goToFile } from './visit.ts';

test('a corrected day moves every due day that rests on it, and the journal keeps both', {
  tag: '@embedded',
}, async ({ signInAs, world, text }) => {
  const { fileId } = await world.visitTo('XAH'); // ended on 10 June 2026
  const head = await signInAs('head-of-delegation'); // who records the end of a visit
  await goToFile(head, fileId);
  await expect(dueOf(head, text, 'D-06')).toContainText('24 June 2026');

  const ended = text('procedure.event.visit-ended');
  await head.getByRole('button', { name: `${text('events.correct.ask')} ${ended}` }).click();
  const form = head.getByRole('dialog');
  await form.getByLabel(text('events.correct.on')).fill('2026-06-12');
  await form.getByLabel(text('events.correct.reason')).fill('The last session was held on the Friday.');
  await form.getByRole('button', { name: text('events.correct.do') }).click();
  await expect(form).toBeHidden();

  await expect(dueOf(head, text, 'D-06')).toContainText('26 June 2026');
  await expect(head.locator('main')).toContainText('Corrected from 10 June 2026 to 12 June 2026');
  await dueOf(head, text, 'D-06')
    .getByRole('button', { name: text('clocks.why.ask') })
    .click();
  await expect(head.getByRole('dialog')).toContainText('due on 24 June 2026');
});
