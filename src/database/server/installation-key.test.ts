import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installationKey } from './installation-key.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stocktake-key-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the key of an installation', () => {
  it('is made once, and nobody else may read its file', () => {
    const key = installationKey(join(folder, 'new'));
    expect(key).toHaveLength(32);
    expect(installationKey(join(folder, 'new'))).toEqual(key);
    expect(statSync(join(folder, 'new', 'key')).mode & 0o777).toBe(0o600);
  });

  it('is the one that is given, and then none is made', () => {
    expect(installationKey(join(folder, 'given'), 'ab'.repeat(32))).toEqual(Buffer.alloc(32, 0xab));
    expect(() => statSync(join(folder, 'given'))).toThrow('ENOENT');
  });

  it('is refused when it is too short to be one', () => {
    writeFileSync(join(folder, 'key'), 'abc');
    expect(() => installationKey(folder)).toThrow('holds no key');
    expect(() => installationKey(folder, 'abc')).toThrow('STOCKTAKE_KEY holds no key');
  });
});
