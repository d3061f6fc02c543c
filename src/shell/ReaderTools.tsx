import { useId, useState } from 'react';
import { isLanguage, languages } from '../platform/language.ts';
import { useChooseLanguage, useLanguage, useText } from '../web/i18n.tsx';
import { chooseTheme, chosenTheme, themes } from '../web/theme.ts';

// Each language by its own name, so that whoever cannot read the page finds the one they can.
const ownNames = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  ar: 'العربية',
  zh: '中文',
} as const;

/** Language and theme, as the reader wants them. */
export function ReaderTools() {
  const text = useText();
  const language = useLanguage();
  const choose = useChooseLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const [languageId, themeId] = [useId(), useId()];

  return (
    <>
      <label className="unseen" htmlFor={languageId}>
        {text('web.language')}
      </label>
      <select
        id={languageId}
        className="input input-small"
        value={language}
        onChange={(event) => {
          if (isLanguage(event.target.value)) void choose(event.target.value);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {ownNames[one]}
          </option>
        ))}
      </select>
      <label className="unseen" htmlFor={themeId}>
        {text('web.theme')}
      </label>
      <select
        id={themeId}
        className="input input-small"
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((one) => one === event.target.value) ?? 'system';
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {text(`web.theme-${one}`)}
          </option>
        ))}
      </select>
    </>
  );
}
