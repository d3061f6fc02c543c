import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Received } from '../platform/contract.ts';
import type { signInContract } from '../sign-in/contract.ts';
import { shown } from '../ui/page.fixture.tsx';
import { AccountPage } from './AccountPage.tsx';
import { SignInPage } from './SignInPage.tsx';

type OwnAccount = NonNullable<Received<(typeof signInContract)['getAccount']>['account']>;
type Answers = Readonly<Record<string, unknown>>;
type Asked = { readonly path: string; readonly body: unknown };

/** Stands in for the line to the server: what each place answers; a refusal as a problem. Gives what was asked. */
function network(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: { body?: string } = {}) => {
    const path = url.replace('/api/v1', '');
    asked.push({ path, body: body ? JSON.parse(body) : null });
    const answer = answers[path] as { readonly status?: number };
    return new Response(JSON.stringify(answer), {
      status: answer.status ?? 200,
      headers: { 'content-type': 'application/json' },
    });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

const refusal = (code: string, values = {}) => ({ status: 409, code, kind: 'not-now', title: '', values });
const me = (mayChoose: boolean) => ({ person: null, mayChoose, today: '2026-03-13' });
const at = '2026-03-13T12:00:00.000Z';
const session = {
  sessionId: 's1',
  device: 'Firefox, Linux',
  method: 'passkey',
  openedAt: at,
  lastSeenAt: at,
};
const account: OwnAccount = {
  mailAddress: 'expert@example.org',
  zone: 'America/New_York',
  passwordAt: null,
  appAt: null,
  codesLeft: 0,
  passkeys: [{ passkeyId: 'p1', name: 'Office laptop', madeAt: at, lastUsedAt: null }],
  sessions: [{ ...session, here: true }],
  refused: {},
};
const button = (name: string) => screen.getByRole('button', { name });

describe('the page where one signs in', () => {
  it('sends address, password and code together, and says until when guessing is held back', async () => {
    const held = refusal('sign-in.held-back', { minutes: 2, time: '12:02' });
    const asked = network({ '/me': me(false), '/sign-in/password': held });
    const { user } = await shown(SignInPage, { at: '/sign-in' });
    await user.type(await screen.findByLabelText('Mail address'), 'expert@example.org');
    await user.type(screen.getByLabelText('Password'), 'a wrong password');
    await user.type(screen.getByLabelText('Code'), '123456');
    await user.click(button('Sign in with password and code'));
    expect(await screen.findByText(/in 2 minutes, from 12:02 UTC/)).toBeTruthy();
    expect(asked.at(-1)).toEqual({
      path: '/sign-in/password',
      body: { name: 'expert@example.org', password: 'a wrong password', code: '123456' },
    });
  });

  it('shows the way to fictional persons in training, and not where people work', async () => {
    network({ '/me': me(true) });
    const { unmount } = await shown(SignInPage, { at: '/sign-in' });
    expect(await screen.findByRole('link', { name: 'Choose a person to be' })).toBeTruthy();
    unmount();
    network({ '/me': me(false) });
    await shown(SignInPage, { at: '/sign-in' });
    await screen.findByLabelText('Mail address');
    expect(screen.queryByRole('link', { name: 'Choose a person to be' })).toBeNull();
  });

  it('says why there are no passkeys in a browser that knows none', async () => {
    network({ '/me': me(false) });
    await shown(SignInPage, { at: '/sign-in' });
    const use = await screen.findByRole('button', { name: 'Use a passkey' });
    expect(use.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('This browser cannot use passkeys.')).toBeTruthy();
  });
});

describe('the page of one’s own account', () => {
  it('says that a new account has no way in so far', async () => {
    network({ '/account': { account: { ...account, passkeys: [] } } });
    await shown(AccountPage, { at: '/account' });
    expect(await screen.findByText(/has no way in yet/)).toBeTruthy();
  });

  it('does not take a password without an app for a way in', async () => {
    network({ '/account': { account: { ...account, passkeys: [], passwordAt: at } } });
    await shown(AccountPage, { at: '/account' });
    expect(await screen.findByText(/has no way in yet/)).toBeTruthy();
    expect(button('Set up an app for codes')).toBeTruthy();
  });

  it('leaves the last way in where it is, and says why', async () => {
    const refused = { removePasskey: { code: 'sign-in.last-way-in', kind: 'not-now' } } as const;
    network({ '/account': { account: { ...account, refused } } });
    await shown(AccountPage, { at: '/account' });
    const remove = await screen.findByRole('button', { name: 'Remove' });
    expect(remove.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/This is your last way in/)).toBeTruthy();
  });

  it('sends somebody whose sign-in was long ago to sign in again', async () => {
    const refused = { change: { code: 'sign-in.again', kind: 'not-now' } } as const;
    network({ '/account': { account: { ...account, refused } } });
    await shown(AccountPage, { at: '/account' });
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/sign-in?to=account');
  });

  it('shows the secret of an app as a picture and as text, and then ten codes', async () => {
    const recoveryCodes = Array.from({ length: 10 }, (_, n) => `AAAA-BBBB-CCCC-000${n}`);
    const address = 'otpauth://totp/Stocktake:expert?secret=ABCDEFGH';
    network({
      '/account': { account: { ...account, passwordAt: at } },
      '/account/one-time-secret': { secret: 'ABCDEFGH', address, sealed: 'sealed' },
      '/account/one-time-secret/confirm': { recoveryCodes },
    });
    const { user } = await shown(AccountPage, { at: '/account' });
    await user.click(await screen.findByRole('button', { name: 'Set up an app for codes' }));
    expect(await screen.findByRole('img', { name: /QR code/ })).toBeTruthy();
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('ABCD EFGH')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Code the app shows now'), '123456');
    await user.click(within(dialog).getByRole('button', { name: 'Use this app' }));
    for (const code of recoveryCodes) expect(await screen.findByText(code)).toBeTruthy();
  });

  it('signs a device out that was left behind, and not the one it is read on', async () => {
    const other = { ...session, sessionId: 's2', device: 'Safari, iOS', here: false };
    const asked = network({
      '/account': { account: { ...account, sessions: [...account.sessions, other] } },
      '/account/sessions/s2/end': { done: true },
    });
    const { user } = await shown(AccountPage, { at: '/account' });
    await user.click(await screen.findByRole('button', { name: 'Sign this device out' }));
    expect(asked.map(({ path }) => path)).toContain('/account/sessions/s2/end');
  });

  it('tells somebody without an account where to go', async () => {
    network({ '/account': { account: null } });
    await shown(AccountPage, { at: '/account' });
    expect(await screen.findByText('No account here')).toBeTruthy();
  });
});
