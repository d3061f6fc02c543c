import { expect, it } from 'vitest';
import { titleIn } from './title.ts';

const id = '00000000-0000-4000-8000-000000000001';

it('is in the language of the reader, else in one there is, which it says', () => {
  expect(titleIn({ en: 'Borders', ar: 'الحدود' }, 'ar')).toEqual(['ar', 'الحدود']);
  expect(titleIn({ en: 'Borders' }, 'ru')).toEqual(['en', 'Borders']);
});

it('shows no id of what the words refer to', () => {
  const words = { en: `Adopt the bill [[note:${id}]](see [[see:${id}]]).` };
  expect(titleIn(words, 'en')).toEqual(['en', 'Adopt the bill (see …).']);
});

it('is cut at a word where it is a whole paragraph', () => {
  const [, title] = titleIn({ en: 'word '.repeat(80) }, 'en');
  expect(title).toMatch(/word …$/);
  expect(title.length).toBeLessThan(250);
});
