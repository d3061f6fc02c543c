import { useState } from 'react';
import type { Refusal } from '../../platform/refusal.ts';
import { day } from '../../procedure/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { meetingStatuses } from '../vocabulary.ts';
import { type Meeting, meetings, touched } from './api.ts';

type Props = { readonly meeting: Meeting; readonly refused: Refusal | null };

/** Says what became of a meeting. */
export function SettleMeeting({ meeting, refused }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActButton
        refusedBecause={refused ? <RefusalText refusal={refused} /> : null}
        onPress={() => setOpen(true)}
      >
        <Trans id="meetings.settle.do" />
      </ActButton>
      {isOpen && <SettleDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  );
}

function SettleDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const text = useText();
  const { meetingId, version } = meeting;
  const [given, setGiven] = useState({
    status: 'held',
    on: meeting.on ?? '',
    number: meeting.number === null ? '' : String(meeting.number),
  });
  const act = useAct(
    ({ status, on, number }: typeof given, key) =>
      meetings.settleMeeting({
        params: { meetingId },
        body: {
          status: meetingStatuses.find((one) => one === status) ?? 'held',
          ...(on && { on: day(on) }),
          ...(number && { number: Number(number) }),
          ...{ version, key },
        },
      }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={text('meetings.settle.do')}
      act={act}
      given={() => given}
      word="meetings.settle.now"
      onClose={onClose}
    >
      <Select
        label={text('meetings.column.status')}
        value={given.status}
        choices={meetingStatuses.map((value) => ({ value, label: text(`meetings.status.${value}`) }))}
        onChange={(status) => setGiven({ ...given, status })}
      />
      <DateField
        label={text('meetings.fact.on')}
        value={given.on}
        onChange={(on) => setGiven({ ...given, on })}
        required={given.status === 'held'}
      />
      <TextField
        label={text('meetings.fact.number')}
        hint={text('meetings.plan.number-hint')}
        type="number"
        min={1}
        max={99999}
        value={given.number}
        onChange={(number) => setGiven({ ...given, number })}
      />
    </FormDialog>
  );
}
