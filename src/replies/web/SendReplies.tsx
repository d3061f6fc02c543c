import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Recommendation, replies, touched } from './api.ts';
import { PaperField } from './PaperField.tsx';

type Props = {
  readonly recommendation: Recommendation;
  readonly toSend: NonNullable<Recommendation['toSend']>;
  readonly onClose: () => void;
};

/** Sends everything that is written as one response; CTED names the paper it came on. */
export function SendReplies({ recommendation, toSend, onClose }: Props) {
  const { fileId, stateCode } = recommendation;
  const { version, written, needsPaper } = toSend;
  const text = useText();
  const announce = useAnnounce();
  const [on, setOn] = useState('');
  const [documentId, setDocumentId] = useState('');
  const act = useAct(
    (given: { on: string; documentId: string }, key) =>
      replies.sendReplies({
        params: { fileId },
        body: {
          ...{ on: day(given.on), version, key },
          ...(given.documentId && { documentId: given.documentId }),
        },
      }),
    {
      renews: touched,
      onDone: ({ sent }) => {
        announce(text('followup.sent', { count: sent }));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="followup.send" />}
      act={act}
      given={() => ({ on, documentId })}
      word="followup.send-now"
      onClose={onClose}
    >
      <p>
        <Trans id="followup.send-lead" values={{ count: written }} />
      </p>
      <DateField label={text('followup.sent-on')} value={on} onChange={setOn} required />
      {needsPaper && (
        <PaperField
          label={text('followup.paper')}
          stateCode={stateCode}
          fileId={fileId}
          value={documentId}
          onChange={setDocumentId}
          required
        />
      )}
    </FormDialog>
  );
}
