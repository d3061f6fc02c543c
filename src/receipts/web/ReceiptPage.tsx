import { useSuspenseQuery } from '@tanstack/react-query';
import { directionOf } from '../../platform/language.ts';
import { Day } from '../../ui/Day.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { receiptQuery } from './api.ts';
import './receipts.css';

/** One receipt, to be read, printed and kept: in sentences, and as the text that can be checked outside. */
export function ReceiptPage() {
  const text = useText();
  const { data: receipt } = useSuspenseQuery(receiptQuery(usePathPart('receiptId')));
  const facts = [
    { name: text('receipts.for-act'), value: text(`procedure.event.${receipt.event}`) },
    { name: text('documents.state'), value: receipt.stateName },
    { name: text('receipts.received-on'), value: <Day day={receipt.receivedOn} /> },
    {
      name: text('receipts.way'),
      value: text(receipt.onPaper ? 'receipts.way-paper' : 'receipts.way-portal'),
    },
    { name: text('receipts.entered-as'), value: text(receipt.enteredAs) },
    ...(receipt.documentId
      ? [
          {
            name: text('receipts.the-paper'),
            value: (
              <Link to={`/documents/${receipt.documentId}`}>
                <Trans id="receipts.open-paper" />
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      name={text('receipts.receipt')}
      title={<Trans id="receipts.receipt" />}
      over={
        <Link to="/documents/receipts">
          <Trans id="receipts.title" />
        </Link>
      }
      actions={
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" />
          <Trans id="receipts.print" />
        </button>
      }
    >
      <div lang={receipt.language} dir={directionOf(receipt.language)} className="stack">
        {receipt.words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Facts of={facts} />
      <Section title={<Trans id="receipts.text" />}>
        <p className="muted">
          <Trans id="receipts.text-lead" />
        </p>
        <pre className="receipt-text" dir="ltr">
          {receipt.text}
        </pre>
      </Section>
    </Page>
  );
}
