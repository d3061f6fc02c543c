import { isLanguage, type Language, languages } from '../../platform/language.ts';
import { piecesOf } from '../../platform/references.ts';

/** Words of a record by language. */
export type RecordWords = Readonly<Partial<Record<string, string>>>;

/** The title in the language of the reader, else in the first there is, which is said with it; a long one is cut. */
export function titleIn(words: RecordWords, language: Language): readonly [Language, string] {
  for (const one of [language, ...languages]) {
    const title = words[one];
    if (title !== undefined && isLanguage(one)) return [one, cut(plain(title))];
  }
  return [language, ''];
}

/** A text without the ids of what it refers to: an ellipsis for a paragraph, nothing for the sign of a footnote. */
function plain(title: string): string {
  const words = piecesOf(title).map((piece) => (piece.is === 'words' ? piece.words : marks[piece.is]));
  return words.join('');
}

const marks = { see: '…', note: '' };

const longest = 240;

/** A text of a record can be a whole paragraph; its page shows all of it. */
function cut(title: string): string {
  const letters = [...title];
  if (letters.length <= longest) return title;
  const begun = letters.slice(0, longest).join('');
  return `${begun.replace(/\s+\S*$/, '')} …`;
}
