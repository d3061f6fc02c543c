import { useMemo } from 'react';
import type { Column } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../web/i18n.tsx';
import type { DocumentRow } from './api.ts';

export const numberOf = ({
  symbol,
  temporaryNumber,
}: Pick<DocumentRow, 'symbol' | 'temporaryNumber'>): string => symbol ?? temporaryNumber ?? '';

/** The columns of the register of documents. */
export function useDocumentColumns(): readonly Column<DocumentRow>[] {
  const text = useText();
  return useMemo(() => {
    const languagesOf = (row: DocumentRow) =>
      row.languages.map((one) => text(`documents.language.${one}`)).join(' · ');
    return [
      {
        id: 'title',
        title: text('documents.column-title'),
        value: (row) => row.title,
        unsorted: true,
        cell: (row) => (
          <Link to={`/documents/${row.documentId}`}>
            <span lang={row.titleLanguage} dir="auto">
              {row.title}
            </span>
          </Link>
        ),
      },
      {
        id: 'symbol',
        title: text('documents.number'),
        value: numberOf,
        cell: (row) => (
          <>
            <bdi className="nowrap">{numberOf(row)}</bdi>{' '}
            {row.withdrawnOn && <Tag tone="lapsed">{text('documents.is-withdrawn')}</Tag>}
          </>
        ),
      },
      {
        id: 'type',
        title: text('documents.filter-type'),
        value: (row) => text(`documents.type.${row.type}`),
      },
      {
        id: 'class',
        title: text('documents.filter-class'),
        value: (row) => text(`documents.class.${row.class}`),
        unsorted: true,
      },
      { id: 'state', title: text('documents.state'), value: (row) => row.stateName, unsorted: true },
      { id: 'languages', title: text('documents.filter-language'), value: languagesOf, unsorted: true },
      {
        id: 'dated',
        title: text('documents.dated'),
        value: (row) => row.datedOn,
        cell: (row) => <Day day={row.datedOn} short />,
      },
    ];
  }, [text]);
}
