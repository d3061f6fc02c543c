import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const bytes = 32;

/**
 * The key of this installation: as given, or as kept in the data folder, where it is made at the first start. It lies
 * outside the database, so that a copy of the database alone opens no secret. Programs that share a database share it.
 */
export function installationKey(dataDir: string, given?: string): Buffer {
  if (given) return keyIn(given, 'STOCKTAKE_KEY');
  const path = join(dataDir, 'key');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, `${randomBytes(bytes).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return keyIn(readFileSync(path, 'utf8').trim(), path);
}

/** Whether a text is a key: sixty-four digits of base 16. */
export const isKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

function keyIn(text: string, where: string): Buffer {
  if (!isKey(text)) throw new Error(`${where} holds no key of 64 hexadecimal digits`);
  return Buffer.from(text, 'hex');
}
