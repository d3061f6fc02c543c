import { directionOf } from '../../platform/language.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import { keyed } from '../../web/keyed.ts';
import type { TextVersion } from './api.ts';

/** The text in the languages it was given: that of the reader first and open, the others one tap away. */
export function TextVersions({ texts }: { readonly texts: readonly TextVersion[] }) {
  const own = useLanguage();
  const place = ({ language }: TextVersion) => [own, 'en'].indexOf(language) + 1 || 3;
  return texts
    .toSorted((a, b) => place(a) - place(b))
    .map(({ language, title, words }, at) => (
      <Disclosure key={language} title={<Trans id={`proceedings.language.${language}`} />} open={at === 0}>
        <div className="reading" lang={language} dir={directionOf(language)}>
          <h3>{title}</h3>
          {keyed(words.split(/\n+/), (paragraph) => paragraph).map(({ key, thing }) => (
            <p key={key}>{thing}</p>
          ))}
        </div>
      </Disclosure>
    ));
}
