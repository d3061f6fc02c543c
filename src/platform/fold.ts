/**
 * A name as it is searched: without case, accents, vowel marks and punctuation, so that "cote d'ivoire" finds
 * Côte d'Ivoire and a hurried Arabic spelling finds the careful one.
 */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
