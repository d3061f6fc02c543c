import { useState } from 'react';
import { oneOf } from '../../platform/one-of.ts';
import { day, isDay } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import type { Component, ComponentKind, VisitFile } from './api.ts';
import { preparation, touchedBy } from './api.ts';
import { componentKinds } from './vocabulary.ts';

type Props = { readonly file: VisitFile; readonly component: Component | null; readonly onClose: () => void };

type Plan = {
  readonly kind: ComponentKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly sessions: string;
  readonly confirmed: readonly string[];
};

/** Plans a component, or changes one that is still to come. What is odd has to be read and confirmed before it is saved. */
export function PlanComponent({ file, component, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [plan, setPlan] = useState<Plan>({
    kind: component?.kind ?? (file.form === 'hybrid' ? 'virtual' : 'physical'),
    startsOn: component?.startsOn ?? '',
    endsOn: component?.endsOn ?? '',
    sessions: component?.sessions.join('\n') ?? '',
    confirmed: [],
  });
  const change = (changes: Partial<Plan>) => setPlan({ ...plan, ...changes });
  const act = useAct(
    (given: Plan & { readonly version: number }, key) =>
      preparation.planComponent({
        params: { fileId: file.fileId },
        body: {
          ...(component ? { componentId: component.componentId } : {}),
          kind: given.kind,
          startsOn: day(given.startsOn),
          endsOn: day(given.endsOn),
          sessions: given.sessions.split(/\s+/).filter(isDay),
          ...(component?.programme ? { programme: component.programme } : {}),
          team: [...(component?.team ?? [])],
          confirmed: [...given.confirmed],
          version: given.version,
          key,
        },
      }),
    {
      renews: touchedBy(file.fileId),
      onDone: () => {
        announce(text('preparation.plan.done'));
        onClose();
      },
    },
  );
  const toConfirm = act.refusal?.code.startsWith('visits.confirm-') ? act.refusal.code : null;

  return (
    <FormDialog
      title={
        <Trans id={component ? 'preparation.component.change-title' : 'preparation.component.plan-title'} />
      }
      act={act}
      given={() => ({ ...plan, version: file.version })}
      word="preparation.plan.save"
      onClose={onClose}
    >
      <Select
        label={text('visits.column.component')}
        value={plan.kind}
        choices={componentKinds.map((kind) => ({
          value: kind,
          label: text(`preparation.component.${kind}`),
        }))}
        onChange={(kind) => change({ kind: oneOf(componentKinds, kind) ?? plan.kind })}
      />
      <DateField
        label={text('preparation.component.starts')}
        value={plan.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        required
      />
      <DateField
        label={text('preparation.component.ends')}
        value={plan.endsOn}
        onChange={(endsOn) => change({ endsOn })}
        min={plan.startsOn}
        required
      />
      {plan.kind === 'virtual' && (
        <TextArea
          label={text('preparation.component.session-days')}
          hint={text('preparation.component.session-days-hint')}
          value={plan.sessions}
          onChange={(sessions) => change({ sessions })}
        />
      )}
      {toConfirm && (
        <label className="check">
          <input
            type="checkbox"
            checked={plan.confirmed.includes(toConfirm)}
            onChange={() => change({ confirmed: toggled(plan.confirmed, toConfirm) })}
          />
          <span>
            <Trans id="preparation.plan.confirm" />
          </span>
        </label>
      )}
    </FormDialog>
  );
}

function toggled(codes: readonly string[], code: string): readonly string[] {
  return codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
}
