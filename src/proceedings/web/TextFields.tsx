import { useState } from 'react';
import { isLanguage, type Language, languages } from '../../platform/language.ts';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { Trans, useText } from '../../web/i18n.tsx';

type Version = { readonly title: string; readonly words: string };
export type Drafts = Readonly<Partial<Record<Language, Version>>>;

type Props = { readonly value: Drafts; readonly onChange: (drafts: Drafts) => void };

const empty: Version = { title: '', words: '' };

/** The text in one language after the other: each version is equally the text. */
export function TextFields({ value, onChange }: Props) {
  const text = useText();
  const [adding, setAdding] = useState('');
  const given = languages.filter((language) => value[language]);
  const change = (language: Language, changes: Partial<Version>) =>
    onChange({ ...value, [language]: { ...empty, ...value[language], ...changes } });

  return (
    <>
      {given.map((language) => (
        <fieldset key={language} className="panel stack plain">
          <legend>{text(`proceedings.language.${language}`)}</legend>
          <TextField
            label={text('proceedings.new.text-title')}
            value={value[language]?.title ?? ''}
            onChange={(title) => change(language, { title })}
            lang={language}
            required
            maxLength={300}
          />
          <TextArea
            label={text('proceedings.new.text-words')}
            value={value[language]?.words ?? ''}
            onChange={(words) => change(language, { words })}
            lang={language}
            required
            maxLength={20_000}
            rows={6}
          />
        </fieldset>
      ))}
      {given.length < languages.length && (
        <div className="add-language">
          <Select
            label={text('proceedings.new.language')}
            value={adding}
            choices={languages
              .filter((language) => !value[language])
              .map((language) => ({ value: language, label: text(`proceedings.language.${language}`) }))}
            none={text('silence.choose')}
            onChange={setAdding}
          />
          <button
            type="button"
            className="button"
            aria-disabled={!isLanguage(adding)}
            onClick={() => {
              if (isLanguage(adding)) change(adding, {});
              setAdding('');
            }}
          >
            <Trans id="proceedings.new.add-language" />
          </button>
        </div>
      )}
    </>
  );
}
