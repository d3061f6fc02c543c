import { type FormEvent, useState } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Select, TextField } from '../../web/ui/Field.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { useAct } from '../../web/use-act.ts';
import { decisions, type NewRule, touched } from './api.ts';
import { SealButton } from './SealButton.tsx';
import { oneOf } from './vocabulary.ts';

const countings = ['calendar-days', 'business-days'] as const;
const holdRules = ['none', 'until-lifted', 'days'] as const;

const empty = { cite: '', days: '', counting: '', holds: '', holdDays: '', reminders: '', chairDecision: '' };

/** Enters the rule that allows the procedure. Nothing is filled in beforehand: each part is for whoever decides. */
export function RuleForm() {
  const text = useText();
  const announce = useAnnounce();
  const [given, setGiven] = useState(empty);
  const [isSure, setSure] = useState(false);
  const change = (changes: Partial<typeof empty>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: typeof empty, key) => decisions.enterWrittenRule({ body: { ...ruleOf(asked), key } }),
    { renews: touched, onDone: () => announce(text('decisions.rule.entered-done')) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSure(true);
  };
  const choices = (values: readonly string[], part: string) =>
    values.map((value) => ({ value, label: text(`decisions.rule.${part}.${value}`) }));

  return (
    <form className="stack form" onSubmit={submit}>
      <TextField
        label={text('decisions.rule.cite')}
        hint={text('decisions.rule.cite-hint')}
        value={given.cite}
        onChange={(cite) => change({ cite })}
        minLength={3}
        maxLength={300}
        required
      />
      <TextField
        label={text('decisions.rule.period')}
        hint={text('decisions.rule.period-hint')}
        type="number"
        min={1}
        max={60}
        value={given.days}
        onChange={(days) => change({ days })}
        required
      />
      <Select
        label={text('decisions.rule.counting')}
        value={given.counting}
        choices={choices(countings, 'counting')}
        none={text('decisions.choose')}
        onChange={(counting) => change({ counting })}
        required
      />
      <Select
        label={text('decisions.rule.holds')}
        value={given.holds}
        choices={choices(holdRules, 'hold')}
        none={text('decisions.choose')}
        onChange={(holds) => change({ holds })}
        required
      />
      {given.holds === 'days' && (
        <TextField
          label={text('decisions.rule.hold-days')}
          type="number"
          min={1}
          max={60}
          value={given.holdDays}
          onChange={(holdDays) => change({ holdDays })}
          required
        />
      )}
      <TextField
        label={text('decisions.rule.reminders')}
        hint={text('decisions.rule.reminders-hint')}
        value={given.reminders}
        onChange={(reminders) => change({ reminders })}
        pattern="\s*(\d{1,3}\s*(,\s*\d{1,3}\s*){0,4})?"
      />
      <TextField
        label={text('decisions.rule.chair-decision')}
        hint={text('decisions.rule.chair-decision-hint')}
        value={given.chairDecision}
        onChange={(chairDecision) => change({ chairDecision })}
        maxLength={300}
      />
      <ActTrouble act={act} />
      <SealButton
        word="decisions.rule.do"
        sure={<Trans id="decisions.rule.sure" />}
        refused={null}
        asking={isSure}
        pending={act.isPending}
        onNo={() => setSure(false)}
        onYes={() => {
          setSure(false);
          act.press(given);
        }}
      />
    </form>
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
