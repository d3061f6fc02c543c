import { Cite } from '../../ui/Cite.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Theme } from './api.ts';

/** The themes of a visit, each with its sub-topics and the way to its provisions. */
export function ThemeList({ themes }: { readonly themes: readonly Theme[] }) {
  const text = useText();
  return themes.map((theme) => (
    <Disclosure
      key={theme.code}
      title={text('standards.theme-of', {
        number: theme.number,
        theme: text(`procedure.theme.${theme.code}`),
        subtopics: theme.subtopics.length,
      })}
    >
      <p>
        <Cite of={theme.cite} />{' '}
        <Link to={`/standards?theme=${theme.code}`}>
          <Trans id="standards.to-provisions" values={{ count: theme.provisions }} />
        </Link>
      </p>
      <LanguageMark of="en" />
      <ol className="subtopics" lang="en" dir="ltr">
        {theme.subtopics.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ol>
    </Disclosure>
  ));
}
