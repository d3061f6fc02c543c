import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Degree, replies, touched } from './api.ts';
import { DegreeField } from './DegreeField.tsx';

type Props = { readonly replyId: string; readonly onClose: () => void };

/** CTED says how far the reply shows the recommendation to be carried out, and why. */
export function ViewReply({ replyId, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const [judged, setJudged] = useState<Degree>('partly');
  const [reason, setReason] = useState('');
  const act = useAct(
    (given: { judged: Degree; reason: string }, key) =>
      replies.viewReply({ params: { replyId }, body: { ...given, language, key } }),
    {
      renews: touched,
      onDone: () => {
        announce(text('followup.viewed'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="followup.view" />}
      act={act}
      given={() => ({ judged, reason })}
      word="followup.view-now"
      onClose={onClose}
    >
      <DegreeField label={text('followup.judged')} value={judged} onChange={setJudged} />
      <TextArea
        label={text('followup.reason')}
        value={reason}
        onChange={setReason}
        rows={4}
        maxLength={4000}
        required
      />
    </FormDialog>
  );
}
