import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMistake } from './mistake.ts';
import { readSettings } from './settings.ts';

describe('the settings', () => {
  it('work when nothing is set: this machine only, port 8080, embedded data in ./var', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: undefined,
      dataDir: resolve('var'),
      acceptEmbedded: false,
      clockStandsStill: false,
    });
  });

  it('are taken from the environment', () => {
    const server = { DATABASE_URL: 'postgres://u@h/d', STOCKTAKE_DATA: '/srv/data' };
    const guarded = { STOCKTAKE_KEY: 'ab'.repeat(32), TRUSTED_PROXY: '192.0.2.1' };
    expect(readSettings({ HOST: '0.0.0.0', PORT: '0', ...server, ...guarded })).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      databaseUrl: 'postgres://u@h/d',
      dataDir: '/srv/data',
      key: 'ab'.repeat(32),
      trustedProxy: '192.0.2.1',
    });
  });

  it('can hold the clock still, with the day counted where due days end', () => {
    const { clock } = readSettings({ STOCKTAKE_CLOCK: '2026-01-06T04:40:00Z' });
    expect([clock.now(), clock.today()]).toEqual(['2026-01-06T04:40:00.000Z', '2026-01-05']);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://u:secret@h/d' }, 'DATABASE_URL'],
    [{ STOCKTAKE_CLOCK: 'yesterday' }, 'STOCKTAKE_CLOCK'],
    [{ STOCKTAKE_CLOCK: '2026-02-30T25:00:00Z' }, 'STOCKTAKE_CLOCK'],
    [{ STOCKTAKE_CLOCK: '2026-02-20' }, 'STOCKTAKE_CLOCK'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ STOCKTAKE_KEY: 'secret' }, 'STOCKTAKE_KEY'],
  ])('name what is wrong with %o, and repeat no password', (env, name) => {
    const thrown = caught(() => readSettings(env));
    expect(isMistake(thrown)).toBe(true);
    expect(String(thrown)).toContain(name);
    expect(String(thrown)).not.toContain('secret');
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return thrown;
  }
}
