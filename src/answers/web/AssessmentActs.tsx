import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../platform/format.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Assessment, decisionsQuery, moving, type Step, touched } from './api.ts';

type Moved = { readonly step: Step; readonly version: number; readonly decisionId?: string };

function useMove({ assessmentId }: Assessment, onDone: () => void) {
  const text = useText();
  const announce = useAnnounce();
  return useAct(
    (given: Moved, key) => moving.moveAssessment({ params: { assessmentId }, body: { ...given, key } }),
    {
      renews: touched,
      onDone: () => {
        announce(text('answers.moved'));
        onDone();
      },
    },
  );
}

/** What CTED does with the assessment as a whole. Whoever does none of it sees no buttons. */
export function AssessmentActs({ assessment }: { readonly assessment: Assessment }) {
  const { refused, version } = assessment;
  const [isAdopting, setAdopting] = useState(false);
  const act = useMove(assessment, () => {});
  const isOthers = (['share', 'submit', 'adopt'] as const).every(
    (step) => refused[step]?.code === 'assessment.not-your-act',
  );
  if (isOthers) return null;
  const why = (step: Step) => {
    const refusal = refused[step];
    return refusal ? <RefusalText refusal={refusal} /> : null;
  };
  const plain = (step: 'share' | 'submit') => (
    <ActButton
      refusedBecause={why(step)}
      pending={act.isPending}
      onPress={() => act.press({ step, version })}
      confirm={{
        title: <Trans id={`answers.step.${step}`} />,
        body: <Trans id={`answers.step-sure.${step}`} />,
        act: <Trans id={`answers.step.${step}`} />,
      }}
    >
      <Trans id={`answers.step.${step}`} />
    </ActButton>
  );
  return (
    <>
      <div className="row acts">
        {plain('share')}
        {plain('submit')}
        <ActButton refusedBecause={why('adopt')} onPress={() => setAdopting(true)}>
          <Trans id="answers.step.adopt" />
        </ActButton>
      </div>
      <ActTrouble act={act} />
      {isAdopting && <Adopt assessment={assessment} onClose={() => setAdopting(false)} />}
    </>
  );
}

function Adopt({ assessment, onClose }: { readonly assessment: Assessment; readonly onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const [decisionId, setDecision] = useState('');
  const act = useMove(assessment, onClose);
  const decisions = useQuery(decisionsQuery()).data?.rows ?? [];
  return (
    <FormDialog
      title={<Trans id="answers.step.adopt" />}
      act={act}
      given={() => ({ step: 'adopt' as const, version: assessment.version, decisionId })}
      word="answers.step.adopt"
      onClose={onClose}
    >
      <Select
        label={text('answers.decision')}
        hint={text('answers.decision-hint')}
        value={decisionId}
        required
        none={text('assessment.choose')}
        choices={decisions.map((row) => ({
          value: row.decisionId,
          label: `${row.title} · ${row.decidedOn ? formatDay(row.decidedOn, language) : ''}`,
        }))}
        onChange={setDecision}
      />
    </FormDialog>
  );
}
