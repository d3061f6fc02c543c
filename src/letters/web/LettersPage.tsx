import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { directionOf, isLanguage, type Language, languages } from '../../platform/language.ts';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Cite } from '../../ui/Cite.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { fileQuery, letters, lettersQuery, touchedBy, type VisitFile } from './api.ts';

/** The language in which CTED and the State write to each other, and the letters that can be written now. */
export function LettersPage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const { data: file } = useSuspenseQuery(fileQuery(fileId));
  const { data } = useSuspenseQuery(lettersQuery(fileId));
  return (
    <Page
      title={<Trans id="letters.title" />}
      name={text('letters.title')}
      over={
        <Link to="/visits/:fileId" params={{ fileId }}>
          <Trans id="visits.file.title" values={{ number: file.number, state: file.stateName }} />
        </Link>
      }
      lead={<Trans id="letters.lead" />}
      training={file.training}
      actions={
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" />
          <Trans id="letters.print" />
        </button>
      }
    >
      <ChooseLanguage key={data.language} file={file} recorded={data.language} />
      {data.letters.length === 0 && (
        <EmptyState title={<Trans id="letters.none" />}>
          <Trans id="letters.none-why" />
        </EmptyState>
      )}
      {data.letters.map(({ letter, subject, paragraphs, cites }) => (
        <article key={letter} className="panel stack" lang={data.language} dir={directionOf(data.language)}>
          <h2>{subject}</h2>
          {paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <p className="muted">
            {cites.map((cite) => (
              <Cite key={cite} of={cite} />
            ))}
          </p>
        </article>
      ))}
    </Page>
  );
}

type Props = { readonly file: VisitFile; readonly recorded: Language };

function ChooseLanguage({ file: { fileId, version }, recorded }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(recorded);
  const act = useAct(
    (language: Language, key) =>
      letters.setCorrespondenceLanguage({ params: { fileId }, body: { language, version, key } }),
    {
      renews: [...touchedBy(fileId), lettersQuery(fileId)],
      onDone: () => announce(text('letters.language-done')),
    },
  );
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        act.press(chosen);
      }}
    >
      <Select
        label={<Trans id="letters.language" />}
        value={chosen}
        choices={languages.map((language) => ({ value: language, label: ownName(language) }))}
        onChange={(value) => setChosen(isLanguage(value) ? value : recorded)}
      />
      <button type="submit" className="button button-main" aria-busy={act.isPending}>
        <Trans id="letters.language-do" />
      </button>
      <ActTrouble act={act} />
    </form>
  );
}

/** The name of a language in itself. */
const ownName = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
