import type { Page } from '@playwright/test';
import { open, settled } from './pages.ts';
import { expect, test } from './stocktake.ts';

type Text = (id: string, values?: Record<string, string | number>) => string;

test('a mission invites a colleague, who takes over; the one before is out at once', async ({
  signInAs,
  text,
}, info) => {
  const mission = await signInAs('permanent-mission', 'XAC');
  const of = (name: string) => `${name}-${info.project.name}-${info.retry}@missions.example`;
  const old = await signInAs();
  const next = await signInAs();

  await old.goto(await invited(mission, text, of('old'), true));
  await accepted(old, text, 'First Colleague');
  await next.goto(await invited(old, text, of('next'), false));
  await accepted(next, text, 'Second Colleague');

  await open(old, '/accounts');
  const own = old.getByRole('listitem', { name: 'First Colleague' });
  await own.getByRole('button', { name: text('accounts.hand-over') }).click();
  const dialog = old.getByRole('dialog');
  await dialog.getByLabel(text('accounts.successor')).selectOption({ label: 'Second Colleague' });
  const handedOver = old.waitForResponse('**/hand-over');
  await dialog.getByRole('button', { name: text('accounts.hand-over') }).click();
  await handedOver;

  await open(mission, '/accounts');
  const ended = mission.getByRole('listitem', { name: 'First Colleague' });
  await expect(ended.getByText(text('accounts.status-ended'))).toBeVisible();
  const account = await old.request.get('/api/v1/accounts', { headers: { 'x-stocktake': '1' } });
  expect(account.status()).toBe(403);

  const elsewhere = await signInAs('permanent-mission', 'XAD');
  await open(elsewhere, '/accounts');
  await expect(elsewhere.getByText('Second Colleague')).toHaveCount(0);
});

/** The link of a new invitation, made on the page of accounts. */
async function invited(page: Page, text: Text, address: string, keeps: boolean): Promise<string> {
  await open(page, '/accounts');
  await page.getByRole('button', { name: text('accounts.invite') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('accounts.invite-address')).fill(address);
  await dialog.getByLabel(text('accounts.invite-function')).selectOption('permanent-mission');
  if (keeps) await dialog.getByLabel(text('accounts.invite-keeps')).check();
  await dialog.getByRole('button', { name: text('accounts.invite') }).click();
  await expect(dialog).toBeHidden();

  const card = page.getByRole('listitem', { name: address });
  await card.getByRole('button', { name: text('accounts.make-link') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('accounts.make-link') })
    .click();
  const link = card.getByLabel(text('accounts.link'));
  await expect(link).toHaveValue(/\/join#/);
  return link.inputValue();
}

async function accepted(page: Page, text: Text, name: string): Promise<void> {
  await settled(page);
  await page.getByLabel(text('accounts.join-name')).fill(name);
  await page.getByLabel(text('accounts.join-personal')).check();
  await page.getByRole('button', { name: text('accounts.join-accept') }).click();
  await page.waitForURL('**/account');
  await expect(page.getByText(text('sign-in.first-way-in'))).toBeVisible();
}
