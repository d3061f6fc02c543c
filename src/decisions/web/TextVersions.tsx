import { directionOf } from '../../platform/language.ts';
import { Trans } from '../../web/i18n.tsx';
import { Disclosure } from '../../web/ui/Disclosure.tsx';
import type { TextVersion } from './api.ts';

/** The text in the languages it was given: the first open, the others one tap away. */
export function TextVersions({ texts }: { readonly texts: readonly TextVersion[] }) {
  return texts.map(({ language, title, words }, at) => (
    <Disclosure key={language} title={<Trans id={`decisions.language.${language}`} />} open={at === 0}>
      <div className="reading" lang={language} dir={directionOf(language)}>
        <h3>{title}</h3>
        {words.split(/\n+/).map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text keep their order
          <p key={place}>{paragraph}</p>
        ))}
      </div>
    </Disclosure>
  ));
}
