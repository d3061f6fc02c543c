import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import { Icon } from './Icon.tsx';

type FieldProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with what was entered; null when nothing is. */
  readonly error?: ReactNode | null;
};

/** What an input takes on from its field, so that its label, hint and error are read with it. */
export type InField = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type Props = FieldProps & { readonly className?: string; readonly children: (field: InField) => ReactNode };

/** A label, an input, and what can be said about it. */
export function Field({ label, hint, error = null, className = '', children }: Props) {
  const id = useId();
  const wrong = error !== null;
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');

  return (
    <div className={`field ${wrong ? 'field-wrong' : ''} ${className}`}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {wrong && (
        <div className="field-error" id={`${id}-error`}>
          <Icon name="overdue" />
          <span>{error}</span>
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong })}
    </div>
  );
}

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** One line of text. */
export function TextField({ label, hint, error, value, onChange, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(field) => (
        <input
          className="input"
          dir="auto"
          {...rest}
          {...field}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'id'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** Several lines of text, in whichever direction they are written. */
export function TextArea({ label, hint, error, value, onChange, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(field) => (
        <textarea
          className="input"
          dir="auto"
          {...rest}
          {...field}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export type Choice = { readonly value: string; readonly label: string; readonly group?: string };

export type SelectProps = FieldProps & {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** The first choice, which chooses nothing. */
  readonly none?: string;
  readonly required?: boolean;
  readonly className?: string;
};

/** One of several, in groups where they have one. */
export function Select({
  label,
  hint,
  error,
  value,
  choices,
  onChange,
  none,
  required,
  className,
}: SelectProps) {
  const groups = [...new Set(choices.map((choice) => choice.group))];
  return (
    <Field label={label} hint={hint} error={error ?? null} className={className ?? ''}>
      {(field) => (
        <select
          className="input"
          {...field}
          required={required}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {groups.map((group) => {
            const options = choices.filter((choice) => choice.group === group);
            return group === undefined ? (
              <Options key="" of={options} />
            ) : (
              <optgroup key={group} label={group}>
                <Options of={options} />
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}

function Options({ of }: { readonly of: readonly Choice[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
