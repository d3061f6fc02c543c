import { useState } from 'react';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { retention, retentionQuery } from './api.ts';
import { kindIn } from './retention-kinds.ts';

type Props = { readonly kinds: readonly string[]; readonly onClose: () => void };
type Draft = {
  readonly ruleId: string;
  readonly subject: 'texts' | 'accounts';
  readonly kinds: readonly string[];
  readonly months: string;
  readonly basis: string;
};

/** Enters a rule of retention, with the decision that allows it. */
export function EnterRetentionRule({ kinds, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [draft, setDraft] = useState<Draft>({
    ruleId: '',
    subject: 'texts',
    kinds: [],
    months: '60',
    basis: '',
  });
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const act = useAct(
    (given: Draft, key) =>
      retention.enterRetentionRule({
        body: { ...given, kinds: [...given.kinds], months: Number(given.months), key },
      }),
    {
      renews: [retentionQuery()],
      onDone: ({ ruleId, covers }) => {
        announce(text('retention.rule-is-entered', { rule: ruleId, covers }));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="retention.enter" />}
      act={act}
      given={() => ({ ...draft, kinds: draft.subject === 'texts' ? draft.kinds : [] })}
      word="retention.enter"
      onClose={onClose}
    >
      <TextField
        label={text('retention.name')}
        hint={text('retention.name-hint')}
        value={draft.ruleId}
        onChange={(ruleId) => change({ ruleId })}
        required
        maxLength={40}
      />
      <Select
        label={text('retention.subject')}
        value={draft.subject}
        choices={[
          { value: 'texts', label: text('retention.texts') },
          { value: 'accounts', label: text('retention.accounts') },
        ]}
        onChange={(chosen) => change({ subject: chosen === 'accounts' ? 'accounts' : 'texts' })}
      />
      {draft.subject === 'texts' && (
        <fieldset className="field">
          <legend>
            <Trans id="retention.kinds" />
          </legend>
          {kinds.map((kind) => (
            <label key={kind} className="row">
              <input
                type="checkbox"
                checked={draft.kinds.includes(kind)}
                onChange={({ target }) =>
                  change({
                    kinds: target.checked
                      ? [...draft.kinds, kind]
                      : draft.kinds.filter((one) => one !== kind),
                  })
                }
              />
              <span>{kindIn(text, kind)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        label={text('retention.months-label')}
        hint={text('retention.months-hint')}
        value={draft.months}
        onChange={(months) => change({ months: months.replace(/\D/g, '') })}
        required
        maxLength={4}
      />
      <TextArea
        label={text('retention.basis')}
        hint={text('retention.basis-hint')}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        required
        maxLength={400}
      />
    </FormDialog>
  );
}
