import { createHash, randomInt } from 'node:crypto';

// Without the letters that are read as digits: I, L, O and U are not among them (Crockford's base 32).
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** Ten codes of eighty random bits each, in groups of four as they are shown once. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
      .join('')
      .replace(/.{4}(?=.)/g, '$&-'),
  );
}

/** What is kept of a code as it was typed: the digest of it and of whose it is; null when it can be no code. */
export function digestOfCode(personId: string, typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isCode = code.length === length && [...code].every((letter) => alphabet.includes(letter));
  return isCode ? createHash('sha256').update(`${personId} ${code}`).digest('hex') : null;
}
