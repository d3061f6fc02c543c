import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../platform/server/messages.ts';
import { createApp } from './app.ts';
import { servePages } from './pages.ts';
import { readBuiltPages, routeAt } from './shell-files.ts';

let webDir: string;
let app: FastifyInstance;

const html = `<!doctype html><html lang="en" dir="ltr"><head><title>Stocktake</title>
<script type="module" crossorigin src="/assets/entry.js"></script></head><body><div id="root"></div></body></html>`;

const page = (path: string, more: object = {}) => ({
  path,
  title: 'web.language',
  scripts: [],
  styles: [],
  parts: ['visits'],
  ...more,
});
const files = {
  entry: { scripts: ['assets/entry.js', 'assets/shared.js'], styles: [] },
  messages: {
    en: { '': 'assets/en.js', visits: 'assets/en-visits.js' },
    ar: { '': 'assets/ar.js', visits: 'assets/ar-visits.js' },
  },
  fonts: { en: ['assets/latin.woff2'], ar: ['assets/arabic.woff2'] },
  routes: [
    page('/'),
    page('/ships/new'),
    page('/ships/:shipId', {
      scripts: ['assets/ship.js'],
      styles: ['assets/ship.css'],
      first: '/ships/:shipId',
    }),
  ],
};

beforeAll(async () => {
  webDir = mkdtempSync(join(tmpdir(), 'stocktake-pages-'));
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(join(webDir, 'index.html'), html);
  writeFileSync(join(webDir, 'shell.json'), JSON.stringify(files));
  writeFileSync(join(webDir, 'assets', 'entry.js'), 'export {};');
  writeFileSync(join(webDir, 'secret.txt'), 'nobody asked for this');

  app = await createApp({ say, version: '0', logger: false });
  await servePages(app, { webDir, built: readBuiltPages(webDir)!, say, notFound: 'platform.not-found' });
});
afterAll(async () => {
  await app.close();
  rmSync(webDir, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('the first answer to a reader', () => {
  it('is right from the first byte in language, direction and title, and already has the shape of the page', async () => {
    const { body, headers, statusCode } = await get('/ships/7', { 'accept-language': 'ar' });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-language': 'ar', 'cache-control': 'no-cache' });
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toMatch(/<title>[^<]*\p{Script=Arabic}[^<]*<\/title>/u);
    expect(body).toMatch(
      /<div id="root"><div class="shell">.*<h1>.*\p{Script=Arabic}.*<\/h1>.*loading-bar/su,
    );
  });

  it('names every file the page will need, each once, and the read it starts with', async () => {
    const { body } = await get('/ships/7', { 'accept-language': 'ar' });
    const named = [...body.matchAll(/<link rel="(\w+)" href="([^"]+)"/g)].map(
      ([, rel, href]) => `${rel} ${href}`,
    );
    expect(named).toEqual([
      'preload /assets/arabic.woff2',
      'modulepreload /assets/shared.js',
      'modulepreload /assets/ar.js',
      'modulepreload /assets/ar-visits.js',
      'modulepreload /assets/ship.js',
      'stylesheet /assets/ship.css',
      'preload /api/v1/me',
      'preload /api/v1/ships/7',
    ]);
  });

  it('does not guess what is read first when the address says more', async () => {
    expect((await get('/ships/7?on=2026-01-01')).body).not.toContain('/api/v1/ships/7');
  });

  it('may run no script but ours, and stand in no frame', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect((await get('/')).body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('comes in the language of ?lang=, which is kept', async () => {
    const { body, headers } = await get('/?lang=ru', { cookie: 'stk_language=fr' });
    expect(body).toContain('lang="ru"');
    expect(headers['set-cookie']).toMatch(/^stk_language=ru; .*SameSite=Lax/);
    expect((await get('/?lang=xx', { cookie: 'stk_language=fr' })).body).toContain('lang="fr"');
  });

  it('has the theme that was chosen', async () => {
    expect((await get('/', { cookie: 'stk_theme=dark' })).body).toContain('data-theme="dark"');
    expect((await get('/', { cookie: 'stk_theme="><script>' })).body).not.toContain('data-theme');
  });

  it('says that there is no such page, as a page', async () => {
    const { statusCode, body } = await get('/nowhere');
    expect(statusCode).toBe(404);
    expect(body).toContain('<h1>There is nothing here');
  });

  it('takes nothing over from the address', async () => {
    const { body } = await get('/ships/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(body).not.toContain('<script>alert');
  });
});

describe('files', () => {
  it('that are built keep for ever', async () => {
    const answer = await get('/assets/entry.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toContain('javascript');
  });

  it.each([
    '/assets/none.js',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/secret.txt',
    '/shell.json',
    '/favicon.ico',
    '/api/v1/none',
  ])('%s is not there', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'platform.not-found' });
  });
});

describe('the page at a path', () => {
  it.each([
    ['/', '/'],
    ['/ships/new', '/ships/new'],
    ['/ships/new/', '/ships/new'],
    ['/ships/7', '/ships/:shipId'],
    ['/ships', undefined],
    ['/ships/7/8', undefined],
  ])('%s is %s', (path, route) => {
    expect(routeAt(files.routes, path)?.route.path).toBe(route);
  });
});

describe('pages that have not been built', () => {
  it('are missed', () => {
    expect(readBuiltPages(join(webDir, 'assets'))).toBeNull();
  });
});
