import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../platform/server/package-root.ts';
import { databaseIn, openEmbedded } from './embedded.ts';
import { lockFolder } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stocktake-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that holds the folder, once it has said so. */
async function holderOf(held: string): Promise<ChildProcess> {
  const lines = `import { lockFolder } from '${new URL('./lock.ts', import.meta.url).href}';
    await lockFolder(${JSON.stringify(held)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', lines], {
    cwd: packageRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('the lock of a data folder', () => {
  it('refuses a second process, and is free at once when the first is killed', async () => {
    const holder = await holderOf(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      `the data folder ${folder} is in use by another process`,
    );
    await kill(holder);
    const release = await lockFolder(folder);
    await release();
  });

  it('is taken by exactly one of many that find the killed holder at the same time', async () => {
    await kill(await holderOf(folder));
    const taken = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
    const held = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.();
  });

  it('can be taken again once it was released', async () => {
    for (let round = 0; round < 3; round++) await (await lockFolder(folder))();
  });

  it('works where the path is too long for a socket', async () => {
    const long = join(folder, 'a'.repeat(120));
    mkdirSync(long);
    const release = await lockFolder(long);
    await expect(lockFolder(long)).rejects.toThrow('in use');
    await release();
  });

  it('keeps a second engine away from the data', async () => {
    const cache = join(packageRoot(), 'var', 'cache');
    const first = await openEmbedded(folder, { cache });
    await expect(openEmbedded(folder, { cache })).rejects.toThrow('in use');
    await first.close();
    await (await openEmbedded(folder, { cache })).close();
  });
});

describe('a first start', () => {
  it('leaves the database under its name only once it is whole, closed to other people of the machine', async () => {
    const embedded = await openEmbedded(folder, { cache: join(packageRoot(), 'var', 'cache') });
    await embedded.close();
    expect(existsSync(join(databaseIn(folder), 'PG_VERSION'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    expect(statSync(databaseIn(folder)).mode & 0o077).toBe(0);
  });
});
