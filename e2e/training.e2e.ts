import { formatDay } from '../src/platform/format.ts';
import { type Language, languages } from '../src/platform/language.ts';
import { violations } from './axe.ts';
import { type House, startHouse } from './house.ts';
import { expect, test as shared } from './stocktake.ts';

// What changes a whole installation is tried in one of its own: time that was moved, and words that are gone.
const test = shared.extend<object, { readonly house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: the library reads the names of the fixtures from this pattern
    async ({}, use) => {
      const house = await startHouse();
      await use(house);
      await house.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('time is moved forward in training, and everybody is on the new day', async ({
  signInAs,
  text,
}, info) => {
  const language = languages.find((one): one is Language => one === info.project.name) ?? 'en';
  const expert = await signInAs('cted');
  await expert.goto('/training');
  await expect(expert.getByRole('main')).toContainText(formatDay('2026-06-15', language));
  await expert.getByRole('button', { name: text('access.clock-step-P7D'), exact: true }).click();
  await expect(expert.getByRole('main')).toContainText(formatDay('2026-06-22', language));
  expect(await violations(expert)).toEqual([]);

  const mission = await signInAs('permanent-mission', 'XAA');
  const { today } = await (await mission.request.get('/api/v1/me')).json();
  expect(today).toBe('2026-06-22');
  const refused = await mission.request.post('/api/v1/training/clock', {
    data: { to: '2026-07-01', key: crypto.randomUUID() },
    headers: { 'x-stocktake': '1' },
  });
  expect(refused.status()).toBe(403);
});

test('words are erased under a rule that names its decision, and not before', async ({ signInAs, text }) => {
  const administrator = await signInAs('administrator');
  await administrator.goto('/retention');
  await expect(administrator.getByRole('main')).toContainText(text('retention.none'));

  await administrator.getByRole('button', { name: text('retention.enter'), exact: true }).click();
  const form = administrator.getByRole('dialog');
  await form.getByLabel(text('retention.name')).fill('ret-01');
  await form.getByLabel(text('retention.kind-document')).check();
  await form.getByLabel(text('retention.months-label')).fill('1');
  await form.getByLabel(text('retention.basis')).fill('Training decision');
  expect(await violations(administrator, true)).toEqual([]);
  await form.getByRole('button', { name: text('retention.enter'), exact: true }).click();

  const rule = administrator.getByRole('region', { name: 'ret-01' });
  await expect(rule).toContainText('Training decision');
  await rule.getByRole('button', { name: text('retention.erase'), exact: true }).click();
  await administrator
    .getByRole('dialog')
    .getByRole('button', { name: text('retention.erase'), exact: true })
    .click();
  await expect(rule).toContainText(text('retention.nothing'));
});
