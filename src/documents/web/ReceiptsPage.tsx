import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Column, DataTable } from '../../web/ui/DataTable.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Page } from '../../web/ui/Page.tsx';
import { type ReceiptRow, receiptsQuery } from './api.ts';

/** The receipts States were given for their acts; a State sees its own. */
export function ReceiptsPage() {
  const text = useText();
  const { data: receipts } = useSuspenseQuery(receiptsQuery());
  return (
    <Page
      name={text('documents.receipts')}
      title={<Trans id="documents.receipts" />}
      lead={<Trans id="documents.receipts-lead" />}
      actions={
        <Link className="button" to="/receipt">
          <Trans id="documents.check" />
        </Link>
      }
    >
      <DataTable
        name="documents.receipts"
        caption={text('documents.receipts')}
        columns={useColumns()}
        rows={receipts.rows}
        rowKey={idOf}
        empty={
          <EmptyState title={<Trans id="documents.no-receipts" />}>
            <Trans id="documents.no-receipts-why" />
          </EmptyState>
        }
      />
    </Page>
  );
}

const idOf = (row: ReceiptRow) => row.receiptId;

function useColumns(): readonly Column<ReceiptRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'event',
        title: text('documents.receipt-for'),
        value: (row) => text(`procedure.event.${row.event}`),
        cell: (row) => (
          <Link to={`/documents/receipts/${row.receiptId}`}>{text(`procedure.event.${row.event}`)}</Link>
        ),
      },
      { id: 'state', title: text('documents.state'), value: (row) => row.stateName },
      {
        id: 'on',
        title: text('documents.received-on'),
        value: (row) => row.receivedOn,
        cell: (row) => <Day day={row.receivedOn} />,
      },
      {
        id: 'way',
        title: text('documents.way'),
        value: (row) => text(row.onPaper ? 'documents.way-paper' : 'documents.way-portal'),
      },
    ],
    [text],
  );
}
