import type { CopyLanguage } from '../text.ts';

// How chapters, paragraphs and points are numbered in United Nations documents of each language.

const romans = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
const ordinalsAr = ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا'];
const lettersAr = ['ألف', 'باء', 'جيم', 'دال', 'هاء', 'واو', 'زاي', 'حاء', 'طاء', 'ياء'];
const pointsAr = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن'];
const chaptersZh = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The number of a chapter or a section within the one above; beyond the usual lists it is a figure. */
export function chapterLabel(level: number, number: number, language: CopyLanguage): string {
  const at = number - 1;
  if (language === 'ar') {
    return `${[ordinalsAr, lettersAr][level - 1]?.[at] ?? number} -`;
  }
  if (language === 'zh' && level === 1) return `${chaptersZh[at] ?? number}.`;
  if (level === 1) return `${romans[at] ?? number}.`;
  return `${level === 2 ? letter(number, 'A') : number}.`;
}

/** The number of a paragraph, as comments and replies name it. */
export const paragraphLabel = (number: string, language: CopyLanguage): string =>
  language === 'ar' ? `${number} -` : `${number}.`;

/** The letter of a point of a list. */
export const pointLabel = (number: number, language: CopyLanguage): string =>
  language === 'ar' ? `(${pointsAr[number - 1] ?? number})` : `(${letter(number, 'a')})`;

const letter = (number: number, first: string): string =>
  number <= 26 ? String.fromCodePoint((first.codePointAt(0) ?? 0) + number - 1) : String(number);
