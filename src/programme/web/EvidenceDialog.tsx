import { useState } from 'react';
import { formatDayShort } from '../../platform/format.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { evidenceKinds } from '../vocabulary.ts';
import { type Duty, type Item, programme, touched } from './api.ts';

type Props = {
  readonly duty: Duty;
  readonly choices: Item['choices'];
  readonly onClose: () => void;
};

/** Gives a record as evidence: one of the period, or any record of the thread by the address of its chain. */
export function EvidenceDialog({ duty, choices, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const [given, setGiven] = useState({ chosen: '', address: '' });
  const act = useAct(
    (asked: typeof given, key) =>
      programme.giveEvidence({
        params: { dutyId: duty.dutyId },
        body: { ...recordIn(asked.address || asked.chosen), key },
      }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={text('programme.give.do')}
      act={act}
      given={() => given}
      word="programme.give.now"
      onClose={onClose}
    >
      <Select
        label={text('programme.give.record')}
        value={given.chosen}
        none={text('programme.give.none')}
        required={given.address === ''}
        choices={choices.map(({ kind, recordId, title, on }) => ({
          value: `/chain/${kind}/${recordId}`,
          label: on === null ? title.text : `${formatDayShort(on, language)} · ${title.text}`,
          group: text(`programme.evidence.${kind}`),
        }))}
        onChange={(chosen) => setGiven({ ...given, chosen })}
      />
      <TextField
        label={text('programme.give.address')}
        hint={text('programme.give.address-hint')}
        pattern=".*/chain/[a-z\-]+/[0-9a-f\-]{36}.*"
        value={given.address}
        onChange={(address) => setGiven({ ...given, address })}
      />
    </FormDialog>
  );
}

const nothing = { kind: 'document', recordId: '00000000-0000-4000-8000-000000000000' } as const;

/** The record an address of a chain names. Of what names none the server says that there is no such record. */
export function recordIn(address: string) {
  const [, word, recordId] = /\/chain\/([a-z-]+)\/([0-9a-f-]{36})/.exec(address) ?? [];
  const kind = evidenceKinds.find((one) => one === word);
  return kind && recordId ? { kind, recordId } : nothing;
}
