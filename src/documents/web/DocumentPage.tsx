import { useSuspenseQuery } from '@tanstack/react-query';
import { formatList } from '../../platform/format.ts';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type DocumentFile, documentQuery } from './api.ts';
import { numberOf } from './document-columns.tsx';
import { Editions } from './Editions.tsx';
import type { KeepActs } from './given.ts';
import { Readings } from './Readings.tsx';

/** One document: what it is, its editions in each language, who may read it, and who did. */
export function DocumentPage({ KeepActs }: { readonly KeepActs: KeepActs }) {
  const documentId = usePathPart('documentId');
  const { data: document } = useSuspenseQuery(documentQuery(documentId));
  return (
    <Page
      name={document.title}
      title={
        <span lang={document.titleLanguage} dir="auto">
          {document.title}
        </span>
      }
      over={
        <>
          <Link to={document.training ? '/documents?training=true' : '/documents'}>
            <Trans id="documents.title" />
          </Link>{' '}
          · <bdi>{numberOf(document)}</bdi>
        </>
      }
      training={document.training}
      actions={
        <>
          <Link className="button" to={`/chain/document/${documentId}`}>
            <Trans id="web.follow-chain" />
          </Link>
          <KeepActs document={document} />
        </>
      }
    >
      {document.withdrawnOn && (
        <Note tone="overdue">
          <p>
            <Trans id="documents.withdrawn-note" values={{ on: document.withdrawnOn }} />
          </p>
          <p dir="auto">{document.withdrawnBecause}</p>
        </Note>
      )}
      <Said document={document} />
      <Editions document={document} />
      {document.readsReadings && <Readings documentId={documentId} />}
    </Page>
  );
}

function Said({ document }: { readonly document: DocumentFile }) {
  const text = useText();
  const language = useLanguage();
  const readers = document.readers.map((reader) => text(`documents.reader.${reader}`));
  const facts = [
    { name: text('documents.number'), value: <bdi>{numberOf(document)}</bdi> },
    ...(document.symbol && document.temporaryNumber
      ? [{ name: text('documents.temporary-number'), value: <bdi>{document.temporaryNumber}</bdi> }]
      : []),
    { name: text('documents.filter-type'), value: text(`documents.type.${document.type}`) },
    { name: text('documents.issued-by'), value: text(`documents.issuer.${document.issuedBy}`) },
    ...(document.stateName ? [{ name: text('documents.state'), value: document.stateName }] : []),
    { name: text('documents.dated'), value: <Day day={document.datedOn} /> },
    {
      name: text('documents.original-language'),
      value: text(`documents.language.${document.originalLanguage}`),
    },
    { name: text('documents.filter-class'), value: text(`documents.class.${document.class}`) },
    { name: text('documents.who-may-read'), value: formatList(readers, language) },
  ];
  return (
    <Section title={<Trans id="documents.said" />}>
      <Facts of={facts} />
    </Section>
  );
}
