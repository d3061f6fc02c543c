import { useState } from 'react';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { fundsNeeded, type StepId } from '../steps.ts';
import { type Outcome, type Project, projects, type StepAsked, touched } from './api.ts';

type Given = {
  readonly fulfilled: readonly Project['asks'][number][];
  readonly evidence: string;
  readonly withoutProduct: string;
  readonly committed: string;
  readonly outcome: string;
};

const outcomes: readonly Outcome[] = ['met', 'partly', 'not'];

/** Leaves the step a project stands in: what was fulfilled, on which evidence, and what else the step asks. */
export function TakeStep({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { projectId, step, version, asks } = project;
  const text = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const [given, setGiven] = useState<Given>({
    ...{ fulfilled: [], evidence: '', withoutProduct: '', committed: '', outcome: '' },
  });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const from: StepId = step === 'closed' ? 'evaluation' : step;
  const act = useAct(
    (asked: Given & { version: number }, key) =>
      projects.takeProjectStep({
        params: { projectId },
        body: { ...bodyOf(asked), from, language, version: asked.version, key },
      }),
    {
      renews: touched,
      onDone: ({ step: next }) => {
        announce(text('assistance.step-taken', { step: text(`assistance.step.${next}`) }));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="assistance.take-step" />}
      act={act}
      given={() => ({ ...given, version })}
      word="assistance.take-step-now"
      onClose={onClose}
    >
      <fieldset className="plain">
        <legend>
          <Trans id="assistance.asked" />
        </legend>
        {asks.map((one) => (
          <label key={one} className="check">
            <input
              type="checkbox"
              checked={given.fulfilled.includes(one)}
              onChange={({ target }) =>
                change({
                  fulfilled: target.checked
                    ? [...given.fulfilled, one]
                    : given.fulfilled.filter((other) => other !== one),
                })
              }
            />
            <span>
              <Trans id={`assistance.condition.${one}`} />
            </span>
          </label>
        ))}
      </fieldset>
      <OfStep project={project} given={given} onChange={change} />
      <TextArea
        label={text('assistance.evidence')}
        hint={text('assistance.evidence-hint')}
        value={given.evidence}
        onChange={(evidence) => change({ evidence })}
        rows={3}
        maxLength={4000}
        required
      />
    </FormDialog>
  );
}

type PartProps = {
  readonly project: Project;
  readonly given: Given;
  readonly onChange: (changes: Partial<Given>) => void;
};

/** What only this step asks: a reason for going without a need, the funds, what became of the needs. */
function OfStep({ project: { step, needs }, given, onChange }: PartProps) {
  const text = useText();
  if (step === 'conceptualization' && needs.length === 0)
    return (
      <TextArea
        label={text('assistance.without-product')}
        value={given.withoutProduct}
        onChange={(withoutProduct) => onChange({ withoutProduct })}
        rows={2}
        maxLength={1000}
        required
      />
    );
  if (step === 'funding')
    return (
      <TextField
        label={text('assistance.committed')}
        hint={text('assistance.committed-hint', { share: fundsNeeded })}
        type="number"
        min={0}
        value={given.committed}
        onChange={(committed) => onChange({ committed })}
        required
      />
    );
  if (step !== 'evaluation') return null;
  return (
    <Select
      label={text('assistance.outcome')}
      value={given.outcome}
      none={text('assistance.choose')}
      choices={outcomes.map((value) => ({ value, label: text(`assistance.outcome.${value}`) }))}
      onChange={(outcome) => onChange({ outcome })}
      required
    />
  );
}

function bodyOf({ fulfilled, evidence, withoutProduct, committed, outcome }: Given) {
  const chosen = outcomes.find((one) => one === outcome);
  const body: Pick<StepAsked, 'fulfilled' | 'evidence' | 'withoutProduct' | 'committed' | 'outcome'> = {
    ...{ fulfilled: [...fulfilled], evidence },
    ...(withoutProduct.trim() && { withoutProduct: withoutProduct.trim() }),
    ...(committed && { committed: Number(committed) }),
    ...(chosen && { outcome: chosen }),
  };
  return body;
}
