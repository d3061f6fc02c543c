import { type FormEvent, useState } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { TextArea } from '../../web/ui/Field.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { Page } from '../../web/ui/Page.tsx';
import { useAct } from '../../web/use-act.ts';
import { documents } from './api.ts';

/** For anybody, without an account: whether a receipt is genuine, and nothing else. */
export function CheckReceiptPage() {
  const text = useText();
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<boolean | null>(null);
  const act = useAct((given: string) => documents.checkReceipt({ body: { text: given } }), {
    onDone: ({ genuine }) => setAnswer(genuine),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.press(pasted);
  };
  return (
    <Page
      name={text('documents.check')}
      title={<Trans id="documents.check" />}
      lead={<Trans id="documents.check-lead" />}
    >
      <form className="stack" onSubmit={submit}>
        <TextArea
          label={text('documents.check-text')}
          hint={text('documents.check-hint')}
          value={pasted}
          onChange={(changed) => {
            setPasted(changed);
            setAnswer(null);
          }}
          required
          maxLength={4000}
          rows={14}
        />
        <div aria-live="polite">
          {answer !== null && (
            <Note tone={answer ? 'met' : 'overdue'}>
              <p>
                <Trans id={answer ? 'documents.is-genuine' : 'documents.is-not-genuine'} />
              </p>
            </Note>
          )}
        </div>
        <ActTrouble act={act} />
        <p>
          <button type="submit" className="button button-main" aria-disabled={act.isPending}>
            <Trans id="documents.check-now" />
          </button>
        </p>
      </form>
    </Page>
  );
}
