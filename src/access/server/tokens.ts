import { createHash, randomBytes } from 'node:crypto';

/** A new token of 256 random bits, for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: it cannot be guessed back, so a fast hash is enough. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
