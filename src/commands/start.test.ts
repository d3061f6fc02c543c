import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startServer } from '../main/server.ts';
import { readSettings } from '../main/settings.ts';
import { runCommand } from './commands.ts';
import { troubleOf } from './trouble.ts';

// The whole program on the embedded database, as `npm start` runs it on a machine where nothing was set up.

let dataDir: string;
let running: Running;
const settings = () =>
  readSettings({
    PORT: '0',
    STOCKTAKE_DATA: dataDir,
    STOCKTAKE_CLOCK: '2026-03-13T16:00:00Z',
    LOG_LEVEL: 'silent',
  });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'stocktake-start-'));
  running = await startServer(settings());
});
afterAll(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = async (path: string, cookie = '') => {
  const response = await fetch(running.address + path, { headers: { cookie } });
  return { status: response.status, body: await response.json() };
};

describe('the first start', () => {
  it('says what it carried in', () => {
    expect(running.filled).toContain('visits: 46 added, 0 changed, 0 as they were');
    expect(running.filled).toContain('states: 193 added, 0 changed, 0 as they were');
  });

  it('answers with the record', async () => {
    const { body } = await get('/api/v1/visits?limit=1');
    expect(body.totals.visits).toBe(46);
  });

  it('lets anybody be a fictional person, who is then known by a cookie that no script can read', async () => {
    const { body } = await get('/api/v1/training/persons');
    const { personId } = body.rows[0];
    const response = await fetch(`${running.address}/api/v1/training/persons/${personId}/be`, {
      method: 'POST',
      headers: { 'x-stocktake': '1' },
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^stk_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const me = await get('/api/v1/me', cookie.split(';')[0]);
    expect(me.body).toMatchObject({ person: { personId }, today: '2026-03-13' });
  });

  it('keeps the data folder to itself', async () => {
    const second = await startServer(settings()).catch((fault: unknown) => fault);
    expect(troubleOf(second)).toContain('is in use by another process. End that first');
  });
});

describe('the next start', () => {
  it('finds everything there and carries in nothing', async () => {
    await running.stop();
    running = await startServer(settings());
    expect(running.filled).toEqual([]);
    expect((await get('/api/v1/visits?limit=1')).body.totals.visits).toBe(46);
    expect((await get('/readyz')).body).toEqual({ status: 'ready' });
  });
});

describe('what the database holds', () => {
  it('can be carried elsewhere whole, where every link of its journals holds', async () => {
    await running.stop();
    const [copy, again, elsewhere] = ['copy', 'again', 'elsewhere'].map((name) => join(dataDir, name));
    expect(await run(dataDir, 'verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Every link holds/),
    });
    expect(await run(dataDir, 'export', '--to', copy!)).toMatchObject({ code: 0 });
    const taken = await run(elsewhere!, 'import', '--from', copy!);
    expect(taken).toMatchObject({
      code: 0,
      out: expect.stringMatching(/rows of \d+ tables taken.*Every link holds/s),
    });

    await run(elsewhere!, 'export', '--to', again!);
    expect(readFileSync(join(again!, 'manifest.json'), 'utf8')).toBe(
      readFileSync(join(copy!, 'manifest.json'), 'utf8'),
    );

    const twice = await run(elsewhere!, 'import', '--from', copy!);
    expect(twice).toMatchObject({ code: 2, err: expect.stringMatching(/^stocktake import: /) });
    running = await startServer(settings());
  });
});

async function run(STOCKTAKE_DATA: string, ...words: string[]) {
  const [said, complained]: string[][] = [[], []];
  const code = await runCommand(words, {
    env: { STOCKTAKE_DATA },
    print: (text) => said!.push(text),
    complain: (text) => complained!.push(text),
  });
  return { code, out: said!.join('\n'), err: complained!.join('\n') };
}

describe('an installation for work', () => {
  const live = () => readSettings({ PORT: '0', STOCKTAKE_DATA: join(dataDir, 'live'), LOG_LEVEL: 'silent' });

  it('is live from its first start: no training world, and the record', async () => {
    const first = await startServer(live(), { live: true });
    expect(first.filled).toContain('visits: 46 added, 0 changed, 0 as they were');
    const persons = await fetch(`${first.address}/api/v1/training/persons`);
    expect(await persons.json()).toEqual({ rows: [] });
    await first.stop();
    const again = await startServer(live());
    expect(again.filled).toEqual([]);
    await again.stop();
    expect(await run(join(dataDir, 'live'), 'import', '--training')).toMatchObject({ code: 2 });
  });

  it('is never made of one for training', async () => {
    await running.stop();
    const fault = await startServer(settings(), { live: true }).catch((thrown: unknown) => thrown);
    expect(troubleOf(fault)).toContain('this installation is for training and stays so');
    running = await startServer(settings());
  });
});
