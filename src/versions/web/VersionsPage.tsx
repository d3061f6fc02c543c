import { useInfiniteQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type VersionRow, versionsQuery } from './api.ts';
import './versions.css';
import { More } from '../../ui/More.tsx';

/** What of adopted reports was released to whoever reads. */
export function VersionsPage() {
  const text = useText();
  const query = useInfiniteQuery(versionsQuery());
  return (
    <Page
      name={text('versions.title')}
      title={<Trans id="versions.title" />}
      lead={<Trans id="versions.lead" />}
      training={query.data?.pages.some(({ rows }) => rows.some(({ training }) => training)) === true}
      actions={
        <Link className="button" to="/copies/check">
          <Trans id="versions.check" />
        </Link>
      }
    >
      <Loaded query={query}>
        {({ pages }) => (
          <DataTable
            name="versions"
            caption={text('versions.list')}
            columns={columnsIn(text)}
            rows={pages.flatMap(({ rows }) => rows)}
            rowKey={({ versionId }) => versionId}
            empty={
              <EmptyState title={<Trans id="versions.none" />}>
                <Trans id="versions.none-why" />
              </EmptyState>
            }
          />
        )}
      </Loaded>
      <More of={query} word="versions.more" />
    </Page>
  );
}

const columnsIn = (text: (id: string) => string): readonly Column<VersionRow>[] => [
  {
    id: 'report',
    title: text('versions.report'),
    value: ({ title }) => title.text,
    cell: ({ reportId, versionId, title }) => (
      <>
        <Link to={`/reports/${reportId}/versions#${versionId}`}>
          <span lang={title.language} dir="auto">
            {title.text}
          </span>
        </Link>
        <LanguageMark of={title.language} />
      </>
    ),
  },
  { id: 'state', title: text('versions.state'), value: ({ stateName }) => stateName },
  { id: 'kind', title: text('versions.kind'), value: ({ kind }) => text(`rights.resource.${kind}`) },
  {
    id: 'issued',
    title: text('versions.issued'),
    value: ({ issuedOn }) => issuedOn,
    cell: ({ issuedOn }) => <Day day={issuedOn} />,
  },
];
