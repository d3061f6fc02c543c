// When do two texts say the same in the same words? Both are reduced to their letters and digits first.

const wordsInShingle = 5;
const signsInShingle = 10;

/** Letters and digits in small letters, one space between words; marks, direction signs and hyphenation are gone. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text is written without spaces between words. */
const isDense = (text: string): boolean => /\p{Script=Han}/u.test(text);
const dense = (text: string): string => text.replaceAll(' ', '');

/**
 * What is looked for of a text: every run of five words, or of ten characters in Chinese. A shorter text is looked for
 * as a whole, unless it is so short that it says nothing.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const reduced = bare(text);
  const signs = [...dense(reduced)];
  if (isDense(reduced)) return windows(signs, signsInShingle, '', signs.length >= 4);
  const words = reduced.split(' ');
  return windows(words, wordsInShingle, ' ', signs.length >= 8);
}

function windows(parts: readonly string[], size: number, between: string, shortCounts: boolean): Set<string> {
  if (parts.length < size) return new Set(shortCounts ? [parts.join(between)] : []);
  return new Set(parts.slice(size - 1).map((_, start) => parts.slice(start, start + size).join(between)));
}

/** Tells of a shingle whether it stands in a text. */
export type Searched = (shingle: string) => boolean;

/** The texts, ready to be searched for many shingles; none is found across the end of one and the start of the next. */
export function searched(texts: readonly string[]): Searched {
  const reduced = texts.map(bare);
  const whole = reduced.map((text) => ` ${text} `);
  const packed = reduced.map(dense);
  const known = new Set(
    reduced.flatMap((text) => [
      ...windows(text.split(' '), wordsInShingle, ' ', false),
      ...windows([...dense(text)], signsInShingle, '', false),
    ]),
  );
  return (shingle) =>
    known.has(shingle) ||
    (isDense(shingle)
      ? packed.some((text) => text.includes(shingle))
      : whole.some((text) => text.includes(` ${shingle} `)));
}

/** The sentences of a text that are long enough to be known again, reduced. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[.!?;。！？；؟؛\n]+/u)
    .map(bare)
    .filter((sentence) =>
      isDense(sentence)
        ? [...dense(sentence)].length >= signsInShingle
        : sentence.split(' ').length >= wordsInShingle,
    );
}
