import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { answering, touched } from './api.ts';

type Props = { readonly assessmentId: string; readonly questionId: string; readonly onClose: () => void };

/** What the State says of an answer, in the language it works in. */
export function CommentForm({ assessmentId, questionId, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const [words, setWords] = useState('');
  const act = useAct(
    (given: string, key) =>
      answering.commentAnswer({
        params: { assessmentId, questionId },
        body: { words: { [language]: given }, key },
      }),
    {
      renews: touched,
      onDone: () => {
        announce(text('answers.commented'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="answers.comment" />}
      act={act}
      given={() => words}
      word="answers.comment"
      onClose={onClose}
    >
      <TextArea
        label={text('answers.comment-words')}
        lang={language}
        rows={5}
        maxLength={5000}
        required
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );
}
