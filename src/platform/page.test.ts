import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cursorOver, page, pageOf, pageQuery } from './page.ts';

const Key = z.tuple([z.string().nullable(), z.int()]);
const cursor = cursorOver(Key);

describe('a cursor', () => {
  it.each([
    [['2026-03-13', 1]],
    [[null, 181]],
    [['Côte d’Ivoire', 7]],
    [['الجمهورية العربية السورية', 9]],
    [['中国 🌏 %2F"\\', 0]],
  ] as [[string | null, number]][])('carries %j there and back, as text that fits into an address', (key) => {
    const text = z.encode(cursor, key);
    expect(text).toMatch(/^[\w-]+$/);
    expect(z.decode(cursor, text)).toEqual(key);
  });

  it.each(['', '!', 'e30', 'W10', 'WzFd', 'bm9uc2Vuc2U', 'x'.repeat(1001)])('%s is refused', (text) => {
    expect(z.safeDecode(cursor, text).success).toBe(false);
  });
});

describe('a page', () => {
  const numbers = [1, 2, 3, 4];

  it('is read one row beyond its limit, and only then has a next one', () => {
    expect(pageOf(numbers.slice(0, 3), 2, (n) => n)).toEqual({ rows: [1, 2], next: 2 });
    expect(pageOf(numbers.slice(0, 2), 2, (n) => n)).toEqual({ rows: [1, 2], next: null });
    expect(pageOf([], 2, (n: number) => n)).toEqual({ rows: [], next: null });
  });

  it('goes out with its cursor as text', () => {
    const Numbers = page(z.int(), Key);
    const out = z.encode(Numbers, { rows: [1], next: [null, 1] });
    expect(typeof out.next).toBe('string');
    expect(z.decode(Numbers, out)).toEqual({ rows: [1], next: [null, 1] });
  });

  it('has a usual size and a largest one', () => {
    const Query = z.object(pageQuery(Key, { usual: 5, most: 9 }));
    expect(Query.parse({})).toEqual({ limit: 5 });
    expect(Query.safeParse({ limit: 10 }).success).toBe(false);
  });
});
