import { useState } from 'react';
import { oneOf } from '../../platform/one-of.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { SealForm } from '../../ui/SealForm.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type NewRule, silence, touched } from './api.ts';

const countings = ['calendar-days', 'business-days'] as const;
const holdRules = ['none', 'until-lifted', 'days'] as const;

const empty = { cite: '', days: '', counting: '', holds: '', holdDays: '', reminders: '', chairDecision: '' };

/** Enters the rule that allows the procedure. Nothing is filled in beforehand: each part is for whoever decides. */
export function RuleForm() {
  const text = useText();
  const announce = useAnnounce();
  const [given, setGiven] = useState(empty);
  const change = (changes: Partial<typeof empty>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: typeof empty, key) => silence.enterWrittenRule({ body: { ...ruleOf(asked), key } }),
    { renews: touched, onDone: () => announce(text('silence.rule.entered-done')) },
  );
  const choices = (values: readonly string[], part: string) =>
    values.map((value) => ({ value, label: text(`silence.rule.${part}.${value}`) }));

  return (
    <SealForm
      act={act}
      given={given}
      word="silence.rule.do"
      sure={<Trans id="silence.rule.sure" />}
      refused={null}
    >
      <TextField
        label={text('silence.rule.cite')}
        hint={text('silence.rule.cite-hint')}
        value={given.cite}
        onChange={(cite) => change({ cite })}
        minLength={3}
        maxLength={300}
        required
      />
      <TextField
        label={text('silence.rule.period')}
        hint={text('silence.rule.period-hint')}
        type="number"
        min={1}
        max={60}
        value={given.days}
        onChange={(days) => change({ days })}
        required
      />
      <Select
        label={text('silence.rule.counting')}
        value={given.counting}
        choices={choices(countings, 'counting')}
        none={text('silence.choose')}
        onChange={(counting) => change({ counting })}
        required
      />
      <Select
        label={text('silence.rule.holds')}
        value={given.holds}
        choices={choices(holdRules, 'hold')}
        none={text('silence.choose')}
        onChange={(holds) => change({ holds })}
        required
      />
      {given.holds === 'days' && (
        <TextField
          label={text('silence.rule.hold-days')}
          type="number"
          min={1}
          max={60}
          value={given.holdDays}
          onChange={(holdDays) => change({ holdDays })}
          required
        />
      )}
      <TextField
        label={text('silence.rule.reminders')}
        hint={text('silence.rule.reminders-hint')}
        value={given.reminders}
        onChange={(reminders) => change({ reminders })}
        pattern="\s*(\d{1,3}\s*(,\s*\d{1,3}\s*){0,4})?"
      />
      <TextField
        label={text('silence.rule.chair-decision')}
        hint={text('silence.rule.chair-decision-hint')}
        value={given.chairDecision}
        onChange={(chairDecision) => change({ chairDecision })}
        maxLength={300}
      />
    </SealForm>
  );
}

/** What was filled in, as the contract wants it. */
function ruleOf(given: typeof empty): NewRule {
  const hours = given.reminders.split(',').flatMap((part) => (part.trim() ? [Number(part)] : []));
  return {
    cite: given.cite,
    periodDays: Number(given.days),
    counting: oneOf(countings, given.counting) ?? 'calendar-days',
    holds: oneOf(holdRules, given.holds) ?? 'none',
    ...(given.holds === 'days' && { holdDays: Number(given.holdDays) }),
    reminderHours: hours,
    ...(given.chairDecision.trim() && { chairDecision: given.chairDecision }),
  };
}
