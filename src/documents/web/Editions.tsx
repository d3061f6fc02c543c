import { formatList } from '../../platform/format.ts';
import { type Language, languages } from '../../platform/language.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Moment } from '../../ui/Day.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type DocumentFile, download, type Edition, readingsQuery } from './api.ts';
import './documents.css';

type Props = { readonly document: DocumentFile };

/** The languages a document is here in, each with its chain of editions; those it is not here in are named. */
export function Editions({ document }: Props) {
  const text = useText();
  const own = useLanguage();
  const chainOf = (language: Language) =>
    document.editions.filter((edition) => edition.language === language);
  const missing = languages.filter((language) => chainOf(language).length === 0);
  return (
    <Section title={<Trans id="documents.editions" />}>
      <ul className="edition-list">
        {languages
          .filter((language) => !missing.includes(language))
          .map((language) => (
            <li key={language}>
              <strong>
                <Trans id={`documents.language.${language}`} />
              </strong>{' '}
              {language === document.originalLanguage && (
                <span className="muted">
                  <Trans id="documents.is-original" />
                </span>
              )}
              {chainOf(language).map((edition) => (
                <OneEdition key={edition.versionId} edition={edition} document={document} />
              ))}
            </li>
          ))}
      </ul>
      {missing.length > 0 && (
        <p className="muted">
          <Trans
            id="documents.not-in-language"
            values={{
              languages: formatList(
                missing.map((language) => text(`documents.language.${language}`)),
                own,
              ),
            }}
          />
        </p>
      )}
    </Section>
  );
}

function OneEdition({ edition, document }: Props & { readonly edition: Edition }) {
  const text = useText();
  const language = useLanguage();
  const { refused, documentId } = document;
  const act = useAct((one: Edition) => download(one, documentId), { renews: [readingsQuery(documentId)] });
  const kilobytes = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    maximumFractionDigits: 0,
  }).format(Math.ceil(edition.bytes / 1024));
  return (
    <div className="edition" id={edition.versionId}>
      {edition.supersededBy && (
        <Note tone="due-soon">
          <p>
            <Trans id="documents.superseded" values={{ number: edition.number }} />{' '}
            <a href={`#${edition.currentId}`}>
              <Trans id="documents.to-current" />
            </a>
          </p>
        </Note>
      )}
      <p>
        <Trans id="documents.edition" values={{ number: edition.number }} /> ·{' '}
        <bdi className="file-name">{edition.fileName}</bdi> ·{' '}
        <Trans id="documents.kilobytes" values={{ size: kilobytes }} /> ·{' '}
        <Moment at={edition.filedAt} zone="America/New_York" />
      </p>
      <p className="muted small">
        SHA-256 <code className="digest">{edition.sha256}</code>
      </p>
      <ActButton
        refusedBecause={refused.open ? <RefusalText refusal={refused.open} /> : null}
        pending={act.isPending}
        onPress={() => act.press(edition)}
      >
        {text('documents.download')}
        <span className="unseen"> {edition.fileName}</span>
      </ActButton>
      <ActTrouble act={act} />
    </div>
  );
}
