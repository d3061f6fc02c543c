import { describe, expect, it } from 'vitest';
import { languages } from '../../platform/language.ts';
import { readCatalogue } from '../../platform/server/messages.ts';

// Kinds of notices are messages of the parts that tell them, by a name of their own: `visits.notice.due`.
const kindsIn = (catalogue: object): string[] =>
  Object.keys(catalogue).filter((id) => /^[a-z]+\.notice[.-]/.test(id));

describe('[V-200] every notice and every letter', () => {
  const english = readCatalogue('en');
  const said = [
    ...kindsIn(english),
    ...Object.keys(english).filter((id) => id.startsWith('visits.letter.') || id.startsWith('notices.mail-')),
  ];

  it.each(languages.filter((language) => language !== 'en'))(
    'is put into words of its own in %s',
    (language) => {
      const catalogue = readCatalogue(language);
      expect(said.length).toBeGreaterThan(20);
      expect(said.filter((id) => !(id in catalogue))).toEqual([]);
      expect(said.filter((id) => JSON.stringify(catalogue[id]) === JSON.stringify(english[id]))).toEqual([]);
    },
  );
});
