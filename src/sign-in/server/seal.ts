import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Thirty-two bytes that lie outside the database. */
export type Key = Buffer;

/** A secret that only this key opens, bound to whose it is: put into the row of another it does not open. */
export function seal(key: Key, secret: Buffer, owner: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The secret again. Another key, another owner or a changed text is a fault. */
export function unseal(key: Key, text: string, owner: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(owner));
  opener.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]);
}

/** A mark of something that must not be kept as it is, such as an address: without the key nobody finds out of what. */
export const markOf = (key: Key, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');
