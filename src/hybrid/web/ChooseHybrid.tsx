import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../platform/format.ts';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { hybrid, hybridDecisionsQuery, touchedBy, type VisitFile } from './api.ts';

type Props = { readonly file: VisitFile; readonly onClose: () => void };

/** Makes a visit hybrid: under which decision of the Committee, why, and where the State's consent is. */
export function ChooseHybrid({ file, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const { data } = useQuery(hybridDecisionsQuery());
  const [answers, setAnswers] = useState({ decisionId: '', reason: '', consent: '' });
  const change = (changes: Partial<typeof answers>) => setAnswers({ ...answers, ...changes });
  const decisions = (data?.rows ?? []).filter(({ fileId }) => fileId === null || fileId === file.fileId);
  const act = useAct(
    (given: typeof answers & { version: number }, key) =>
      hybrid.chooseHybridForm({ params: { fileId: file.fileId }, body: { ...given, key } }),
    {
      renews: touchedBy(file.fileId),
      onDone: () => {
        announce(text('hybrid.done'));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="hybrid.title" />}
      act={act}
      given={() => ({ ...answers, version: file.version })}
      word="hybrid.do"
      onClose={onClose}
    >
      <p>
        <Trans id="hybrid.lead" />
      </p>
      <Select
        label={text('hybrid.decision')}
        hint={text('hybrid.decision-hint')}
        value={answers.decisionId}
        choices={decisions.map(({ decisionId, decision, adoptedOn }) => ({
          value: decisionId,
          label: `${decision} · ${formatDay(adoptedOn, language)}`,
        }))}
        none={text('events.form.choose')}
        onChange={(decisionId) => change({ decisionId })}
        required
      />
      <TextArea
        label={text('procedure.field.reason')}
        hint={text('hybrid.reason-hint')}
        value={answers.reason}
        onChange={(reason) => change({ reason })}
        required
        maxLength={4000}
      />
      <TextField
        label={text('hybrid.consent')}
        hint={text('events.form.document-hint')}
        value={answers.consent}
        onChange={(consent) => change({ consent })}
        required
        maxLength={300}
      />
    </FormDialog>
  );
}
