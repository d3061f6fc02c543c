import { Trans, useText } from '../../web/i18n.tsx';
import { type Column, DataTable } from '../../web/ui/DataTable.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Tag, type Tone } from '../../web/ui/Tag.tsx';
import { type Copy, copyHref, type Version } from './api.ts';

type Props = { readonly version: Version; readonly copies: readonly Copy[] };

/** The copies of a version: what became of each, its hash, and the file. */
export function CopiesTable({ version: { versionId, reportId, kind }, copies }: Props) {
  const text = useText();
  const nameOf = ({ language, format }: Copy) =>
    text('versions.copy-name', {
      language: text(`documents.language.${language}`),
      format: format.toUpperCase(),
    });
  const columns: readonly Column<Copy>[] = [
    { id: 'copy', title: text('versions.copy-title'), value: nameOf },
    { id: 'terms', title: text('versions.terms'), value: ({ terms }) => text(`versions.terms.${terms}`) },
    {
      id: 'standing',
      title: text('versions.standing'),
      value: ({ state }) => text(`versions.standing.${state}`),
      cell: (copy) => <Standing copy={copy} reportId={reportId} />,
    },
    {
      id: 'digest',
      title: text('versions.digest'),
      value: ({ sha256 }) => sha256,
      cell: ({ sha256 }) => sha256 && <bdi className="digest">{sha256}</bdi>,
    },
    {
      id: 'save',
      title: text('versions.save'),
      value: () => null,
      unsorted: true,
      cell: (copy) =>
        copy.state === 'made' && (
          <a className="button" href={copyHref(versionId, copy.copyId)} download>
            <Trans id="versions.save" />
            <span className="unseen"> {nameOf(copy)}</span>
          </a>
        ),
    },
  ];
  return (
    <DataTable
      name="version-copies"
      caption={text('versions.copies', { kind: text(`access.resource.${kind}`) })}
      columns={columns}
      rows={copies}
      rowKey={({ copyId }) => copyId}
      empty={null}
    />
  );
}

const tones: Readonly<Record<Copy['state'], Tone>> = {
  waiting: 'running',
  made: 'met',
  refused: 'overdue',
  failed: 'overdue',
  cancelled: 'not-started',
};

function Standing({ copy, reportId }: { readonly copy: Copy; readonly reportId: string }) {
  return (
    <>
      <Tag tone={tones[copy.state]}>
        <Trans id={`versions.standing.${copy.state}`} />
      </Tag>
      {copy.code && (
        <p>
          <Trans id={`versions.code.${copy.code}`} />{' '}
          {copy.blockId && (
            <Link to={`/reports/${reportId}#${copy.blockId}`}>
              <Trans id="versions.the-block" />
            </Link>
          )}
        </p>
      )}
    </>
  );
}
