import { useQuery } from '@tanstack/react-query';
import { isDay } from '../../procedure/calendar.ts';
import { instantIn } from '../../procedure/zone.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/Field.tsx';
import { InstantTwice } from '../../ui/InstantTwice.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { zoneOfBody } from '../../web/zones.ts';
import { ruleQuery } from './api.ts';

export type Closing = { readonly closesOn: string; readonly closesTime: string };

export const noClosing: Closing = { closesOn: '', closesTime: '17:00' };

type Props = { readonly value: Closing; readonly onChange: (changes: Partial<Closing>) => void };

/** The day and the minute at which silence adopts the text, by the clock in New York; what was chosen is said again. */
export function ClosingFields({ value, onChange }: Props) {
  const text = useText();
  const rule = useQuery(ruleQuery()).data?.inForce;
  const isWhole = isDay(value.closesOn) && /^\d{2}:\d{2}$/.test(value.closesTime);
  return (
    <>
      <div className="closing">
        <DateField
          label={text('proceedings.new.closes-on')}
          value={value.closesOn}
          onChange={(closesOn) => onChange({ closesOn })}
          required
        />
        <TextField
          label={text('proceedings.new.closes-time')}
          type="time"
          value={value.closesTime}
          onChange={(closesTime) => onChange({ closesTime })}
          required
        />
      </div>
      {rule && (
        <p className="muted">
          <Trans id={`silence.rule.period-${rule.counting}`} values={{ count: rule.periodDays }} />{' '}
          <Trans id="silence.under-rule" values={{ cite: rule.cite }} />
        </p>
      )}
      {isWhole && isDay(value.closesOn) && (
        <p aria-live="polite">
          <Trans id="silence.closes" />{' '}
          <InstantTwice at={instantIn(value.closesOn, value.closesTime, zoneOfBody)} />
        </p>
      )}
    </>
  );
}
