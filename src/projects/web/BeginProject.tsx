import { useState } from 'react';
import { TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Pillar, projects, touched } from './api.ts';

const pillars = ['I', 'II', 'III', 'IV'] as const;

type Given = {
  readonly title: string;
  readonly pillars: readonly Pillar[];
  readonly budget: string;
  readonly currency: string;
};

type Props = { readonly needId: string; readonly onClose: () => void };

/** Begins a project of the reader’s organization for a need. */
export function BeginProject({ needId, onClose }: Props) {
  const text = useText();
  const go = useGo();
  const language = useLanguage();
  const [given, setGiven] = useState<Given>({ title: '', pillars: [], budget: '', currency: '' });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    ({ title, pillars: chosen, budget, currency }: Given, key) =>
      projects.beginProject({
        body: {
          ...{ needIds: [needId], title, language, pillars: [...chosen], key },
          ...(budget && { budget: Number(budget) }),
          ...(currency.trim() && { currency: currency.trim().toUpperCase() }),
        },
      }),
    { renews: touched, onDone: ({ projectId }) => go(`/projects/${projectId}`) },
  );
  const toggle = (one: Pillar) =>
    change({
      pillars: given.pillars.includes(one)
        ? given.pillars.filter((other) => other !== one)
        : [...given.pillars, one],
    });
  return (
    <FormDialog
      title={<Trans id="assistance.begin-project" />}
      act={act}
      given={() => given}
      word="assistance.begin-project-now"
      onClose={onClose}
    >
      <TextField
        label={text('assistance.project-title')}
        value={given.title}
        onChange={(title) => change({ title })}
        maxLength={300}
        required
      />
      <fieldset className="plain">
        <legend>
          <Trans id="assistance.pillars" />
        </legend>
        {pillars.map((one) => (
          <label key={one} className="check">
            <input type="checkbox" checked={given.pillars.includes(one)} onChange={() => toggle(one)} />
            <span>
              <Trans id={`assistance.pillar.${one}`} />
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={text('assistance.budget')}
        hint={text('assistance.budget-hint')}
        type="number"
        min={1}
        value={given.budget}
        onChange={(budget) => change({ budget })}
      />
      <TextField
        label={text('assistance.currency')}
        hint={text('assistance.currency-hint')}
        value={given.currency}
        onChange={(currency) => change({ currency })}
        maxLength={3}
      />
    </FormDialog>
  );
}
