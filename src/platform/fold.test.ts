import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it.each([
  ["Côte d'Ivoire", 'cote d ivoire'],
  ['Türkiye', 'turkiye'],
  ['Guinea-Bissau', 'guinea bissau'],
  ['Российская Федерация', 'россииская федерация'],
  ['الأردن', 'الاردن'],
  ['إِسبانيا', 'اسبانيا'],
  ['埃及', '埃及'],
  ['  (the)  Gambia ', 'the gambia'],
])('a name is searched without case, accents and marks: %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});
