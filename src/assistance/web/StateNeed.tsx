import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { assistance, recommendationQuery, touched } from './api.ts';
import { priorities } from './needs-address.ts';
import { PaperField } from './PaperField.tsx';

type Props = { readonly recommendationId: string; readonly onClose: () => void };
type Given = {
  readonly words: string;
  readonly solution: string;
  readonly priority: (typeof priorities)[number];
  readonly withReport: boolean;
  readonly documentId: string;
};

/** States a need that rests on a recommendation; nobody outside knows of it until the State clears it. */
export function StateNeed({ recommendationId, onClose }: Props) {
  const text = useText();
  const go = useGo();
  const language = useLanguage();
  const { data: ground } = useQuery(recommendationQuery(recommendationId));
  const [given, setGiven] = useState<Given>({
    ...{ words: '', solution: '', priority: 'usual', withReport: false, documentId: '' },
  });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    ({ documentId, ...asked }: Given, key) =>
      assistance.stateNeed({
        body: { ...asked, ground: { recommendationId }, language, ...(documentId && { documentId }), key },
      }),
    { renews: touched, onDone: ({ needId }) => go(`/needs/${needId}`) },
  );
  return (
    <FormDialog
      title={<Trans id="assistance.state" />}
      act={act}
      given={() => given}
      word="assistance.state-now"
      onClose={onClose}
    >
      {ground && (
        <blockquote>
          <Words of={{ text: ground.words, language: ground.language }} />
        </blockquote>
      )}
      <p>
        <Trans id="assistance.state-lead" />
      </p>
      <Said given={given} onChange={change} />
      <label className="check">
        <input
          type="checkbox"
          checked={given.withReport}
          onChange={({ target }) => change({ withReport: target.checked })}
        />
        <span>
          <Trans id="assistance.with-report" />
        </span>
      </label>
      {ground && (
        <PaperField
          label={text('assistance.leave')}
          hint={text('assistance.leave-hint')}
          stateCode={ground.stateCode}
          fileId={ground.fileId}
          value={given.documentId}
          onChange={(documentId) => change({ documentId })}
        />
      )}
    </FormDialog>
  );
}

type SaidProps = { readonly given: Given; readonly onChange: (changes: Partial<Given>) => void };

function Said({ given, onChange }: SaidProps) {
  const text = useText();
  return (
    <>
      <TextArea
        label={text('assistance.shortfall')}
        value={given.words}
        onChange={(words) => onChange({ words })}
        rows={3}
        maxLength={4000}
        required
      />
      <TextArea
        label={text('assistance.solution')}
        value={given.solution}
        onChange={(solution) => onChange({ solution })}
        rows={3}
        maxLength={4000}
        required
      />
      <Select
        label={text('assistance.column.priority')}
        value={given.priority}
        choices={priorities.map((value) => ({ value, label: text(`assistance.priority.${value}`) }))}
        onChange={(chosen) => {
          const priority = priorities.find((one) => one === chosen);
          if (priority) onChange({ priority });
        }}
      />
    </>
  );
}
