import { describe, expect, it } from 'vitest';
import { preferred } from './language.ts';

describe('the language a browser asks for', () => {
  it.each([
    ['ar', 'ar'],
    ['AR-eg', 'ar'],
    ['de, fr', 'fr'],
    ['fr;q=0.2, ru;q=0.9, en;q=0.5', 'ru'],
    ['zh-Hant-TW, en;q=0.9', 'zh'],
    ['es;q=0, en', 'en'],
    ['de', undefined],
    ['', undefined],
    ['*;q=;;,,', undefined],
  ])('%s gives %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });
});
