import type { Procedure } from '../../procedure/procedure.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Assumed, asksFor, emptyAssumption } from './simulation.ts';

type Props = {
  readonly assumed: readonly Assumed[];
  readonly procedure: Procedure;
  readonly onChange: (assumed: readonly Assumed[]) => void;
};

/** The events that are assumed, each with its day. */
export function AssumedEvents({ assumed, procedure, onChange }: Props) {
  const change = (key: number, changes: Partial<Assumed>) =>
    onChange(assumed.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  return (
    <>
      <ol className="assumed">
        {assumed.map((one) => (
          <li key={one.key} className="panel">
            <AssumedEvent
              assumed={one}
              procedure={procedure}
              onChange={(changes) => change(one.key, changes)}
              onRemove={() => onChange(assumed.filter((other) => other.key !== one.key))}
            />
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => onChange([...assumed, emptyAssumption(assumed)])}
        >
          <Trans id="simulation.add" />
        </button>
      </p>
    </>
  );
}

type OneProps = {
  readonly assumed: Assumed;
  readonly procedure: Procedure;
  readonly onChange: (changes: Partial<Assumed>) => void;
  readonly onRemove: () => void;
};

function AssumedEvent({ assumed: { event, on, until, days }, procedure, onChange, onRemove }: OneProps) {
  const text = useText();
  const events = procedure.events.filter((rule) => rule.scope !== 'body' && rule.by !== 'system');
  return (
    <div className="assumed-event">
      <Select
        label={text('simulation.event')}
        value={event}
        choices={events.map(({ id }) => ({ value: id, label: text(`procedure.event.${id}`) }))}
        none={text('events.form.choose')}
        onChange={(chosen) => onChange({ event: chosen })}
      />
      <DateField label={text('simulation.on')} value={on} onChange={(day) => onChange({ on: day })} />
      {asksFor(procedure, event, 'until') && (
        <DateField
          label={text('procedure.field.until')}
          value={until}
          onChange={(day) => onChange({ until: day })}
        />
      )}
      {asksFor(procedure, event, 'days') && (
        <TextField
          label={text('procedure.field.days')}
          type="number"
          min={1}
          max={366}
          value={days}
          onChange={(count) => onChange({ days: count })}
        />
      )}
      <button type="button" className="button button-small" onClick={onRemove}>
        <Icon name="close" />
        <Trans id="simulation.remove" />
      </button>
    </div>
  );
}
