import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Item, programme, touched } from './api.ts';

/** Enters that an item is owed; the day follows from its rule. */
export function OweDialog({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) {
  const text = useText();
  const countsFrom = item.due?.type === 'offset';
  const [given, setGiven] = useState({ year: String(item.programme.year), fromOn: '' });
  const act = useAct(
    ({ year, fromOn }: typeof given, key) =>
      programme.oweDuty({
        params: { itemId: item.itemId },
        body: {
          year: countsFrom && fromOn ? Number(fromOn.slice(0, 4)) : Number(year),
          ...(countsFrom && fromOn && { fromOn: day(fromOn) }),
          key,
        },
      }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={text('programme.owe.do')}
      act={act}
      given={() => given}
      word="programme.owe.now"
      onClose={onClose}
    >
      {countsFrom ? (
        <DateField
          label={text('programme.owe.from')}
          hint={<bdi lang="en">{item.due?.from}</bdi>}
          value={given.fromOn}
          onChange={(fromOn) => setGiven({ ...given, fromOn })}
          required
        />
      ) : (
        <TextField
          label={text('programme.owe.year')}
          type="number"
          min={2001}
          max={2200}
          value={given.year}
          onChange={(year) => setGiven({ ...given, year })}
          required
        />
      )}
    </FormDialog>
  );
}
