import { directionOf } from '../platform/language.ts';
import type { Said } from '../platform/said.ts';
import { useLanguage } from '../web/i18n.tsx';
import { Tag } from './Tag.tsx';

/** Words in the language they are in; marked with it where the reader's is another. */
export function Words({ of: { text, language } }: { readonly of: Said }) {
  return (
    <>
      <bdi lang={language} dir={directionOf(language)}>
        {text}
      </bdi>
      <LanguageMark of={language} />
    </>
  );
}

/** Which language something is in, for a reader of another; nothing for a reader of that one. */
export function LanguageMark({ of }: { readonly of: string }) {
  const own = useLanguage();
  if (of === own) return null;
  return (
    <>
      {' '}
      <Tag tone="neutral">{new Intl.DisplayNames([own], { type: 'language' }).of(of) ?? of}</Tag>
    </>
  );
}
