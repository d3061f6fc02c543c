import type { ReactNode } from 'react';
import { Trans } from '../web/i18n.tsx';
import { Field } from './Field.tsx';

type Props = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode | null;
  /** `YYYY-MM-DD`, or an empty text. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
};

/**
 * A day. The browser's own picker knows the reader's calendar and keyboard, but shows the month as a number in an
 * order that differs between devices; so the day that was chosen is said again in words below it.
 */
export function DateField({ label, hint, error, value, onChange, min, max, required }: Props) {
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(field) => (
        <>
          <input
            type="date"
            className="input input-date"
            {...field}
            value={value}
            min={min}
            max={max}
            required={required}
            onChange={(event) => onChange(event.target.value)}
          />
          <output className="field-hint" htmlFor={field.id}>
            {/^\d{4}-\d{2}-\d{2}$/.test(value) ? (
              <Trans id="web.date-chosen" values={{ day: value }} />
            ) : (
              '\u00a0'
            )}
          </output>
        </>
      )}
    </Field>
  );
}
