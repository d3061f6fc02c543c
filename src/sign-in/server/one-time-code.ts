import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../procedure/calendar.ts';

// One-time codes by RFC 6238 over RFC 4226: SHA-1, six digits, steps of thirty seconds, which every app knows.

const seconds = 30;

/** The step a moment lies in. */
export const stepAt = (now: Instant): number => Math.floor(Date.parse(now) / 1000 / seconds);

/** The code of a step. */
export function codeOf(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const from = (mac[mac.length - 1] ?? 0) & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The step this is the code of, now or one step to either side, for clocks that are a little off; null when it is none. */
export function stepOf(secret: Buffer, code: string, now: Instant): number | null {
  const steps = [-1, 0, 1].map((off) => stepAt(now) + off);
  return steps.filter((step) => isSame(codeOf(secret, step), code)).at(0) ?? null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as apps take it by hand: base32 without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** The address an app reads from the QR code. */
export function addressOf(secret: Buffer, name: string): string {
  const issuer = 'Stocktake';
  const query = new URLSearchParams({
    secret: base32(secret),
    issuer,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  return `otpauth://totp/${issuer}:${encodeURIComponent(name)}?${query}`;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
