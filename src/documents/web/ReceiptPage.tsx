import { useSuspenseQuery } from '@tanstack/react-query';
import { directionOf } from '../../platform/language.ts';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { Icon } from '../../web/ui/Icon.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Facts, Page, Section } from '../../web/ui/Page.tsx';
import { receiptQuery } from './api.ts';
import './documents.css';

/** One receipt, to be read, printed and kept: in sentences, and as the text that can be checked outside. */
export function ReceiptPage() {
  const text = useText();
  const { data: receipt } = useSuspenseQuery(receiptQuery(usePathPart('receiptId')));
  const facts = [
    { name: text('documents.receipt-for'), value: text(`procedure.event.${receipt.event}`) },
    { name: text('documents.state'), value: receipt.stateName },
    { name: text('documents.received-on'), value: <Day day={receipt.receivedOn} /> },
    {
      name: text('documents.way'),
      value: text(receipt.onPaper ? 'documents.way-paper' : 'documents.way-portal'),
    },
    { name: text('documents.entered-as'), value: text(receipt.enteredAs) },
    ...(receipt.documentId
      ? [
          {
            name: text('documents.the-paper'),
            value: (
              <Link to={`/documents/${receipt.documentId}`}>
                <Trans id="documents.open-paper" />
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      name={text('documents.receipt')}
      title={<Trans id="documents.receipt" />}
      over={
        <Link to="/documents/receipts">
          <Trans id="documents.receipts" />
        </Link>
      }
      actions={
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" />
          <Trans id="documents.print" />
        </button>
      }
    >
      <div lang={receipt.language} dir={directionOf(receipt.language)} className="stack">
        {receipt.words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Facts of={facts} />
      <Section title={<Trans id="documents.receipt-text" />}>
        <p className="muted">
          <Trans id="documents.receipt-text-lead" />
        </p>
        <pre className="receipt-text" dir="ltr">
          {receipt.text}
        </pre>
      </Section>
    </Page>
  );
}
