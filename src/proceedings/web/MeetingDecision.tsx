import { useState } from 'react';
import { outcomes } from '../../decisions/acts.ts';
import { oneOf } from '../../platform/one-of.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { SealForm } from '../../ui/SealForm.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { decisions, touched } from './api.ts';
import { subjectBody } from './new-decision.ts';
import { SubjectFields, useFirstSubject } from './SubjectFields.tsx';

type Props = {
  /** Why this reader may not do it; null when they may. */
  readonly refused: Refusal | null;
  readonly onDone: (decisionId: string) => void;
};

/** Records what was decided at a meeting: the meeting, what was considered, and the outcome. */
export function MeetingDecision({ refused, onDone }: Props) {
  const text = useText();
  const corrects = useAddress().get('corrects');
  const first = useFirstSubject();
  const [given, setGiven] = useState({ ...first, number: '', on: '', item: '', outcome: 'approved' });
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: typeof given, key) =>
      decisions.recordMeetingDecision({
        body: {
          ...subjectBody(asked),
          meetingNumber: Number(asked.number),
          meetingOn: day(asked.on),
          ...(asked.item && { agendaItem: asked.item }),
          outcome: oneOf(outcomes, asked.outcome) ?? 'noted',
          ...(corrects && { corrects }),
          key,
        },
      }),
    { renews: touched, onDone: ({ decisionId }) => onDone(decisionId) },
  );
  return (
    <SealForm
      act={act}
      given={given}
      word="proceedings.new.do-meeting"
      sure={<Trans id="proceedings.new.sure-meeting" />}
      refused={refused}
    >
      <SubjectFields value={given} onChange={change} />
      <TextField
        label={text('proceedings.fact.meeting')}
        type="number"
        min={1}
        max={99999}
        value={given.number}
        onChange={(number) => change({ number })}
        required
      />
      <DateField
        label={text('proceedings.new.meeting-on')}
        value={given.on}
        onChange={(on) => change({ on })}
        required
      />
      <TextField
        label={text('proceedings.fact.agenda-item')}
        hint={text('proceedings.optional')}
        value={given.item}
        onChange={(item) => change({ item })}
        maxLength={40}
      />
      <Select
        label={text('decisions.column.outcome')}
        value={given.outcome}
        choices={outcomes.map((value) => ({ value, label: text(`decisions.outcome.${value}`) }))}
        onChange={(outcome) => change({ outcome })}
        required
      />
    </SealForm>
  );
}
