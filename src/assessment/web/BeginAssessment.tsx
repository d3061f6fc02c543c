import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { assessing, statesQuery, touched } from './api.ts';

type Props = { readonly training: boolean; readonly onClose: () => void };

/** Begins the next cycle of a State and goes to it. */
export function BeginAssessment({ training, onClose }: Props) {
  const text = useText();
  const go = useGo();
  const [stateCode, setState] = useState('');
  const states = useQuery(statesQuery(training)).data?.rows ?? [];
  const act = useAct((given: string, key) => assessing.beginAssessment({ body: { stateCode: given, key } }), {
    renews: touched,
    onDone: ({ assessmentId }) => go(`/assessments/${assessmentId}`),
  });
  return (
    <FormDialog
      title={<Trans id="assessment.begin" />}
      act={act}
      given={() => stateCode}
      word="assessment.begin"
      onClose={onClose}
    >
      <p>
        <Trans id="assessment.begin-sure" />
      </p>
      <Select
        label={text('assessment.column.state')}
        value={stateCode}
        required
        none={text('assessment.choose')}
        choices={states.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setState}
      />
    </FormDialog>
  );
}
