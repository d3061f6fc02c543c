import { useState } from 'react';
import { ActForm } from '../../ui/ActForm.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Page } from '../../ui/Page.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { receipts } from './api.ts';

/** For anybody, without an account: whether a receipt is genuine, and nothing else. */
export function CheckReceiptPage() {
  const text = useText();
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<boolean | null>(null);
  const act = useAct((given: string) => receipts.checkReceipt({ body: { text: given } }), {
    onDone: ({ genuine }) => setAnswer(genuine),
  });
  return (
    <Page
      name={text('receipts.check')}
      title={<Trans id="receipts.check" />}
      lead={<Trans id="receipts.check-lead" />}
    >
      <ActForm act={act} given={() => pasted} word="receipts.check-now">
        <TextArea
          label={text('receipts.check-text')}
          hint={text('receipts.check-hint')}
          value={pasted}
          onChange={(changed) => {
            setPasted(changed);
            setAnswer(null);
          }}
          required
          maxLength={4000}
          rows={14}
        />
        <Verdict answer={answer} yes="receipts.is-genuine" no="receipts.is-not-genuine" />
      </ActForm>
    </Page>
  );
}
