import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type ReceiptRow, receiptsQuery } from './api.ts';

/** The receipts States were given for their acts; a State sees its own. */
export function ReceiptsPage() {
  const text = useText();
  const { data: receipts } = useSuspenseQuery(receiptsQuery());
  return (
    <Page
      name={text('receipts.title')}
      title={<Trans id="receipts.title" />}
      lead={<Trans id="receipts.lead" />}
      actions={
        <Link className="button" to="/receipt">
          <Trans id="receipts.check" />
        </Link>
      }
    >
      <DataTable
        name="receipts.list"
        caption={text('receipts.title')}
        columns={useColumns()}
        rows={receipts.rows}
        rowKey={idOf}
        empty={
          <EmptyState title={<Trans id="receipts.none" />}>
            <Trans id="receipts.none-why" />
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
        title: text('receipts.for-act'),
        value: (row) => text(`procedure.event.${row.event}`),
        cell: (row) => (
          <Link to={`/documents/receipts/${row.receiptId}`}>{text(`procedure.event.${row.event}`)}</Link>
        ),
      },
      { id: 'state', title: text('documents.state'), value: (row) => row.stateName },
      {
        id: 'on',
        title: text('receipts.received-on'),
        value: (row) => row.receivedOn,
        cell: (row) => <Day day={row.receivedOn} />,
      },
      {
        id: 'way',
        title: text('receipts.way'),
        value: (row) => text(row.onPaper ? 'receipts.way-paper' : 'receipts.way-portal'),
      },
    ],
    [text],
  );
}
