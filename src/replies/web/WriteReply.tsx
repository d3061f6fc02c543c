import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { replies as api, type Degree, type NewReply, type Recommendation, touched } from './api.ts';
import { DegreeField } from './DegreeField.tsx';
import { PaperField } from './PaperField.tsx';

type Props = { readonly recommendation: Recommendation; readonly onClose: () => void };
type Given = {
  readonly steps: string;
  readonly stepsOn: string;
  readonly claimed: Degree;
  readonly help: string;
  readonly documentId: string;
  readonly reference: string;
};

/** The reply to one recommendation: it is kept until it is sent with the others. */
export function WriteReply({ recommendation, onClose }: Props) {
  const { recommendationId, stateCode, fileId, replies } = recommendation;
  const text = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  // What is written and not sent is this reader’s own: nobody else is shown it.
  const written = replies.find(({ sentOn }) => sentOn === null);
  const [given, setGiven] = useState<Given>({
    steps: written?.steps ?? '',
    stepsOn: written?.stepsOn ?? '',
    claimed: written?.claimed ?? 'partly',
    help: written?.help ?? '',
    documentId: written?.evidence.find((one) => one.documentId)?.documentId ?? '',
    reference: written?.evidence.find((one) => one.reference)?.reference ?? '',
  });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: Given, key) =>
      api.writeReply({
        params: { recommendationId },
        body: {
          ...bodyOf(asked),
          language: written?.language ?? language,
          version: written?.version ?? 0,
          key,
        },
      }),
    {
      renews: touched,
      onDone: () => {
        announce(text('followup.kept'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="followup.write" />}
      act={act}
      given={() => given}
      word="followup.write-now"
      onClose={onClose}
    >
      <p>
        <Trans id="followup.write-lead" />
      </p>
      <TextArea
        label={text('followup.steps')}
        value={given.steps}
        onChange={(steps) => change({ steps })}
        rows={5}
        maxLength={8000}
        required
      />
      <DateField
        label={text('followup.steps-on')}
        value={given.stepsOn}
        onChange={(stepsOn) => change({ stepsOn })}
      />
      <DegreeField
        label={text('followup.claimed')}
        value={given.claimed}
        onChange={(claimed) => change({ claimed })}
      />
      <PaperField
        label={text('followup.evidence-document')}
        stateCode={stateCode}
        fileId={fileId}
        value={given.documentId}
        onChange={(documentId) => change({ documentId })}
      />
      <TextField
        label={text('followup.evidence-reference')}
        hint={text('followup.evidence-reference-hint')}
        value={given.reference}
        onChange={(reference) => change({ reference })}
        maxLength={500}
      />
      <TextArea
        label={text('followup.help')}
        value={given.help}
        onChange={(help) => change({ help })}
        rows={2}
        maxLength={4000}
      />
    </FormDialog>
  );
}

function bodyOf({ steps, stepsOn, claimed, help, documentId, reference }: Given) {
  const evidence: NonNullable<NewReply['evidence']> = [
    ...(documentId ? [{ documentId }] : []),
    ...(reference.trim() ? [{ reference: reference.trim() }] : []),
  ];
  return {
    ...{ steps, claimed, evidence },
    ...(stepsOn && { stepsOn: day(stepsOn) }),
    ...(help.trim() && { help: help.trim() }),
  };
}
