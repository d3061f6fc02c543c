import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Copy, copyHref, type Version } from './api.ts';

/** The copies in one language on one kind of terms. */
type Row = Pick<Copy, 'language' | 'terms'> & { readonly copies: readonly Copy[] };

/** The copies of a version by language: what became of each, the file, and its hash. */
export function CopiesTable({ version }: { readonly version: Version }) {
  const text = useText();
  const nameOf = ({ language }: Row) => text(`documents.language.${language}`);
  const hasTerms = new Set(version.copies.map(({ terms }) => terms)).size > 1;
  const columns: readonly Column<Row>[] = [
    { id: 'language', title: text('versions.language'), value: nameOf },
    ...(hasTerms
      ? [
          {
            id: 'terms',
            title: text('versions.terms'),
            value: ({ terms }: Row) => text(`versions.terms.${terms}`),
          },
        ]
      : []),
    ...(['html', 'pdf'] as const).map((format) => ({
      id: format,
      title: text(`versions.format.${format}`),
      value: () => null,
      unsorted: true,
      cell: (row: Row) =>
        row.copies
          .filter((copy) => copy.format === format)
          .map((copy) => <OneCopy key={copy.copyId} copy={copy} version={version} />),
    })),
  ];
  return (
    <DataTable
      name="version-copies"
      caption={text('versions.copies', { kind: text(`rights.resource.${version.kind}`) })}
      columns={columns}
      rows={rowsOf(version.copies)}
      rowKey={({ terms, language }) => `${terms} ${language}`}
      empty={null}
    />
  );
}

function rowsOf(copies: readonly Copy[]): readonly Row[] {
  const first = copies.filter(
    ({ terms, language }, at) =>
      copies.findIndex((other) => other.terms === terms && other.language === language) === at,
  );
  return first.map(({ terms, language }) => ({
    ...{ terms, language },
    copies: copies.filter((copy) => copy.terms === terms && copy.language === language),
  }));
}

type Props = { readonly copy: Copy; readonly version: Version };

function OneCopy({ copy, version: { versionId, reportId } }: Props) {
  const text = useText();
  const { copyId, state, sha256, code, blockId, language, format } = copy;
  if (state === 'made') {
    return (
      <div className="copy">
        <a className="button" href={copyHref(versionId, copyId)} download>
          <Trans id="versions.save" />
          <span className="unseen">
            {' '}
            {text('versions.copy-name', {
              language: text(`documents.language.${language}`),
              format: format.toUpperCase(),
            })}
          </span>
        </a>
        <bdi className="digest">{sha256}</bdi>
      </div>
    );
  }
  return (
    <div className="copy">
      <Tag tone={tones[state]}>
        <Trans id={`versions.standing.${state}`} />
      </Tag>
      {code && (
        <p>
          <Trans id={`versions.code.${code}`} />{' '}
          {blockId && (
            <Link to={`/reports/${reportId}#${blockId}`}>
              <Trans id="versions.the-block" />
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

const tones: Readonly<Record<Exclude<Copy['state'], 'made'>, Tone>> = {
  waiting: 'running',
  refused: 'overdue',
  failed: 'overdue',
  cancelled: 'not-started',
};
