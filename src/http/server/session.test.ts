import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { say } from '../../platform/server/messages.ts';
import { createApp } from './app.ts';
import { clientOf, sessionOf } from './session.ts';

let app: FastifyInstance;
afterEach(() => app.close());

const now = '2026-03-13T12:00:00Z';
const token = 'a'.repeat(43);

/** A server that tells where a request comes from, and opens a session for whoever asks. */
async function open(trustedProxy?: string): Promise<void> {
  app = await createApp({ say, version: '0', logger: false, trustedProxy });
  app.get('/whence', { config: { ground: 'health' } }, async (request) => clientOf(request));
  app.get('/open', { config: { ground: 'health' } }, async (request, reply) => {
    const session = sessionOf(request, reply, now);
    session.open(token, '2026-03-20T12:00:00Z');
    session.rememberDevice(token);
    return { token: session.token, device: session.device };
  });
}
const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ url, headers: { host: 'stocktake.example', ...headers }, remoteAddress: '192.0.2.1' });
const forwarded = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' };

describe('where a request comes from', () => {
  it('is what the line says, whatever headers claim', async () => {
    await open();
    const client = (await ask('/whence', { ...forwarded, 'user-agent': 'Firefox' })).json();
    expect(client).toEqual({
      address: '192.0.2.1',
      userAgent: 'Firefox',
      origin: 'http://stocktake.example',
    });
  });

  it('is what a proxy says that was named as trusted, and no other', async () => {
    await open('192.0.2.1');
    expect((await ask('/whence', forwarded)).json()).toMatchObject({
      address: '198.51.100.7',
      origin: 'https://stocktake.example',
    });
    await app.close();
    await open('192.0.2.9');
    expect((await ask('/whence', forwarded)).json()).toMatchObject({ address: '192.0.2.1' });
  });
});

describe('the cookies of a session', () => {
  it('are out of reach of scripts and other sites, last as long as the session, and travel by https where there is any', async () => {
    await open('192.0.2.1');
    const { cookies } = await ask('/open', forwarded);
    const guarded = { httpOnly: true, sameSite: 'Strict', secure: true, path: '/', value: token };
    expect(cookies).toMatchObject([
      { name: 'stk_session', maxAge: 7 * 24 * 3600, ...guarded },
      { name: 'stk_device', maxAge: 400 * 24 * 3600, ...guarded },
    ]);
    expect((await ask('/open')).cookies.map(({ secure }) => secure)).toEqual([undefined, undefined]);
  });

  it('are read only when they could be tokens', async () => {
    await open();
    const sent = (value: string) => ask('/open', { cookie: `stk_session=${value}; stk_device=${value}` });
    expect((await sent(token)).json()).toEqual({ token, device: token });
    for (const value of ['', 'short', "' or 1=1", `${token}a`]) {
      expect((await sent(value)).json()).toEqual({ token: null, device: null });
    }
  });
});
