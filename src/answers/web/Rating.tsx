import { type Language, languages } from '../../platform/language.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import type { Words } from './api.ts';

const tones: readonly Tone[] = ['overdue', 'due-soon', 'waiting', 'running', 'met'];

type Props = { readonly rating: number | null; readonly quantity?: number | null };

/** A rating as its number and its word, or a number given instead; what is missing is said to be missing. */
export function Rating({ rating, quantity = null }: Props) {
  const isMissing = rating === null && quantity === null;
  if (isMissing) {
    return (
      <Tag tone="not-started">
        <Trans id="answers.rating.none" />
      </Tag>
    );
  }
  return (
    <Tag tone={rating === null ? 'neutral' : (tones[rating] ?? 'neutral')}>
      {rating === null ? (
        <Trans id="answers.quantity" values={{ quantity: quantity ?? 0 }} />
      ) : (
        <Trans id={`answers.rating.${rating}`} />
      )}
    </Tag>
  );
}

/** Words in the reader's language where they were given in it, otherwise in the first they were, marked with it. */
export function Spoken({ words }: { readonly words: Words }) {
  const own = useLanguage();
  const language = languageOf(words, own);
  return (
    <p className="assessment-words">
      <bdi lang={language}>{words[language]}</bdi>
      {words[language] !== undefined && <LanguageMark of={language} />}
    </p>
  );
}

/** The language these words are read and written on in: the reader's, or the first there is. */
export const languageOf = (words: Words, own: Language): Language =>
  words[own] === undefined ? (languages.find((one) => words[one] !== undefined) ?? own) : own;
