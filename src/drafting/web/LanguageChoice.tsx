import { isLanguage, type Language, languages } from '../../platform/language.ts';
import { Select } from '../../ui/Field.tsx';
import { useText } from '../../web/i18n.tsx';

type Props = {
  readonly language: Language;
  readonly original: Language;
  readonly onChange: (language: Language) => void;
};

/** In which language the draft is shown and written. */
export function LanguageChoice({ language, original, onChange }: Props) {
  const text = useText();
  const choices = [original, ...languages.filter((one) => one !== original)].map((value) => ({
    value,
    label:
      value === original
        ? text('drafting.language-original', { language: text(`drafting.language.${value}`) })
        : text(`drafting.language.${value}`),
  }));
  return (
    <Select
      label={text('drafting.language')}
      value={language}
      choices={choices}
      onChange={(chosen) => {
        if (isLanguage(chosen)) onChange(chosen);
      }}
    />
  );
}
